import { useRoute } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import type { BoardLine } from '../api/board.ts';
import { officeIn, useRegions } from '../offices/use-regions.ts';
import { announce } from '../shell/page.tsx';
import { formatTime } from '../texts/dates.ts';
import { useLanguage } from '../texts/language.tsx';
import { boardText, InThree, type BoardTextKey } from './InThree.tsx';
import { useBoard } from './use-board.ts';

/** As many calls as a person reads from the end of the hall. */
const LINES = 6;

/** The board of the hall: called numbers and windows for a big screen, in three languages at once. @rule std1 p.8(2) */
export function BoardPage() {
  const { office: officeId = '' } = useRoute().params;
  const { pick } = useLanguage();
  const { regions, isSilent: hasNoName, load } = useRegions();
  const { lines, isSilent, askedAt } = useBoard(officeId);
  const office = regions && officeIn(regions, officeId);
  const title = office?.name ?? boardText('board.title');
  const latest = lines?.[0];
  useEffect(() => {
    if (hasNoName) load();
  }, [askedAt]);
  useEffect(() => {
    document.title = `${pick(boardText('board.title'))} – ${pick(title)}`;
  }, [title, pick]);
  useEffect(() => {
    if (latest) announce(`${latest.number} – ${latest.window}`);
  }, [latest?.number, latest?.window]);
  return (
    <>
      <header class="board-header">
        <h1>
          <InThree text={title} />
        </h1>
        <time class="board-time">{formatTime(askedAt)}</time>
      </header>
      {isSilent && <BoardNote kind="waiting" text="board.silent" />}
      {regions && !office && <BoardNote kind="warning" text="board.unknown" />}
      {office && lines?.length === 0 && <BoardNote kind="info" text="board.empty" />}
      {lines && lines.length > 0 && <Calls lines={lines.slice(0, LINES)} />}
    </>
  );
}

function BoardNote({ kind, text }: { kind: 'waiting' | 'warning' | 'info'; text: BoardTextKey }) {
  return (
    <p class={`note note-${kind} board-note`}>
      <InThree text={boardText(text)} />
    </p>
  );
}

function Calls({ lines }: { lines: readonly BoardLine[] }) {
  return (
    <table class="calls">
      <thead>
        <tr>
          <th scope="col">
            <InThree text={boardText('board.number')} />
          </th>
          <th scope="col">
            <InThree text={boardText('board.window')} />
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={`${line.number} ${line.window}`} class={index === 0 ? 'latest' : undefined}>
            <th scope="row">{line.number}</th>
            <td>{line.window}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
