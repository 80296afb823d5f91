/** One thing that a key does on a page. */
export interface Command {
  id: string;
  /** Its usual keys, as `KeyboardEvent.key` names them. */
  keys: readonly string[];
  /** Where its words stand in `locales/`. */
  words: string;
  group: CommandGroup;
  /** `entry`: on the current entry, or on those selected; `page`: wherever the reader is. */
  on: 'entry' | 'page';
  /** What is typed after it goes into the panel, never into the page. */
  needsTyping?: true;
  /** Held down, it goes on. */
  repeats?: true;
  /** Its key is the same for everyone. */
  isFixed?: true;
}

export type CommandGroup = 'move' | 'decide' | 'use' | 'help';

/** Everything that can be done on a page by one key, in the order in which it is shown. */
export const COMMANDS = [
  { id: 'next', keys: ['j'], words: 'keys.next', group: 'move', on: 'page', repeats: true },
  { id: 'previous', keys: ['k'], words: 'keys.previous', group: 'move', on: 'page', repeats: true },
  { id: 'next-unseen', keys: ['J'], words: 'keys.nextUnseen', group: 'move', on: 'page' },
  { id: 'previous-unseen', keys: ['K'], words: 'keys.previousUnseen', group: 'move', on: 'page' },
  { id: 'first-unseen', keys: ['g'], words: 'keys.firstUnseen', group: 'move', on: 'page' },
  { id: 'previous-digest', keys: ['['], words: 'keys.previousDigest', group: 'move', on: 'page' },
  { id: 'next-digest', keys: [']'], words: 'keys.nextDigest', group: 'move', on: 'page' },
  { id: 'save', keys: ['s'], words: 'keys.save', group: 'decide', on: 'entry' },
  { id: 'dismiss', keys: ['e'], words: 'keys.dismiss', group: 'decide', on: 'entry' },
  { id: 'to-read', keys: ['1'], words: 'keys.toRead', group: 'decide', on: 'entry' },
  { id: 'reading', keys: ['2'], words: 'keys.reading', group: 'decide', on: 'entry' },
  { id: 'read', keys: ['r', '3'], words: 'keys.read', group: 'decide', on: 'entry' },
  { id: 'skipped', keys: ['4'], words: 'keys.skipped', group: 'decide', on: 'entry' },
  { id: 'select', keys: ['x'], words: 'keys.select', group: 'decide', on: 'entry' },
  { id: 'undo', keys: ['u', 'z'], words: 'keys.undo', group: 'decide', on: 'page' },
  { id: 'open', keys: ['o'], words: 'keys.open', group: 'use', on: 'entry' },
  { id: 'cite', keys: ['c'], words: 'keys.cite', group: 'use', on: 'entry' },
  { id: 'note', keys: ['n'], words: 'keys.note', group: 'use', on: 'entry', needsTyping: true },
  { id: 'tags', keys: ['t'], words: 'keys.tags', group: 'use', on: 'entry', needsTyping: true },
  { id: 'filter', keys: ['/'], words: 'keys.filter', group: 'use', on: 'page', needsTyping: true },
  { id: 'help', keys: ['?'], words: 'keys.help', group: 'help', on: 'page' },
  { id: 'out', keys: ['Escape'], words: 'keys.out', group: 'help', on: 'page', isFixed: true },
] as const satisfies readonly Command[];

export type CommandId = (typeof COMMANDS)[number]['id'];

/** The groups in the order in which they are shown, and where their words stand. */
export const COMMAND_GROUPS = [['move', 'keys.groupMove'], ['decide', 'keys.groupDecide'], ['use', 'keys.groupUse'], ['help', 'keys.groupHelp']] as const satisfies readonly (readonly [CommandGroup, string])[];

/** Commands that the browser hears on any page (the manifest's), and where their words stand. */
export const BROWSER_COMMANDS = [
  ['open-panel', 'keys.openPanel'], ['open-library', 'keys.openLibrary'], ['toggle-dim', 'keys.toggleDim'],
] as const;

/** The keys that the browser has given to these commands, `''` where it has given none. */
export type BrowserKeys = Partial<Record<(typeof BROWSER_COMMANDS)[number][0], string>>;
