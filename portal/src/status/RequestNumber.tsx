import { groupRequestNumber } from '@kualik/domain/rules/request-number.ts';

/** The number in groups for the eye and character by character for the ear. */
export function RequestNumber({ number }: { number: string }) {
  return (
    <span class="number">
      <span aria-hidden="true">{groupRequestNumber(number)}</span>
      <span class="visually-hidden">{[...number].join(' ')}</span>
    </span>
  );
}
