import type { RefusedFile } from './importing.ts';
import { refusalWords } from './reason-words.ts';

/** Files of which nothing was read, and why. */
export function RefusedFiles({ refused }: { refused: readonly RefusedFile[] }) {
  return (
    <div class="notice warning" role="alert">
      <ul>{refused.map((one) => <li key={one.file}><strong dir="auto">{one.file}</strong>: {refusalWords(one)}</li>)}</ul>
    </div>
  );
}
