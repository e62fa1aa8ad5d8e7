import pg from 'pg';

/** Their texts and names; texts are of the program alone, values travel beside them, so there are few. */
const names = new Map<string, string>();

/** From now on every connection prepares this statement when it first runs it: planning it costs as much as running it. */
export function prepareEverywhere(text: string): void {
  if (!names.has(text)) names.set(text, `kualik_${names.size}`);
}

/** Connections whose statements are planned once, where that was asked for. */
export class PreparingClient extends pg.Client {
  override query = this.#preparing(super.query.bind(this));

  #preparing(query: pg.Client['query']): pg.Client['query'] {
    const named = (statement: unknown) => {
      const name = typeof statement === 'string' ? names.get(statement) : undefined;
      return name === undefined ? statement : { name, text: statement };
    };
    return ((statement: unknown, ...rest: unknown[]): unknown =>
      Reflect.apply(query, this, [named(statement), ...rest])) as pg.Client['query'];
  }
}
