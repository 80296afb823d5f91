import { COMMANDS, type Command, type CommandId } from './commands.ts';
import { hasOwnKeys } from './sites-with-keys.ts';

/** What the reader has set about the keys that act on pages. */
export interface TriageKeys {
  isOn: boolean;
  /** Keys of commands that are not the usual ones; none at all where the list is empty. Names of a later Gloss are kept. */
  own: Partial<Record<CommandId, string[]>>;
  /** Hosts where it is otherwise than usual. */
  sites: Record<string, boolean>;
}

export const USUAL_KEYS: TriageKeys = { isOn: true, own: {}, sites: {} };

/** Whether keys act on pages of this host: everywhere, but not where the site has keys of its own, unless the reader says otherwise. */
export function actOn({ isOn, sites }: TriageKeys, host: string): boolean {
  return isOn && (Object.hasOwn(sites, host) ? sites[host]! : !hasOwnKeys(host));
}

/** What each key does. No key does two things: what the reader chose goes before what is usual, then the order of the table. */
export function bindingsOf(set: TriageKeys): ReadonlyMap<string, CommandId> {
  const bindings = new Map<string, CommandId>();
  const bind = (id: CommandId, keys: readonly string[]) => {
    for (const key of keys) if (!bindings.has(key)) bindings.set(key, id);
  };
  for (const { id, keys, isFixed } of all()) if (isFixed) bind(id, keys);
  for (const { id, isFixed } of all()) if (!isFixed) bind(id, ownOf(set, id) ?? []);
  for (const { id, keys } of all()) if (ownOf(set, id) === undefined) bind(id, keys);
  return bindings;
}

/** The command's keys as they are now. */
export function keysOf(set: TriageKeys, id: CommandId): string[] {
  return [...bindingsOf(set)].filter(([, other]) => other === id).map(([key]) => key);
}

/** Keys that the command should have, and that another one has: each with that one. */
export function conflictsOf(set: TriageKeys, id: CommandId): [key: string, has: CommandId][] {
  const bindings = bindingsOf(set);
  const wanted = ownOf(set, id) ?? all().find((one) => one.id === id)!.keys;
  return wanted.flatMap((key): [string, CommandId][] => (bindings.get(key) === id ? [] : [[key, bindings.get(key)!]]));
}

/** As it stands on keyboards. */
export function keyName(key: string): string {
  return key === 'Escape' ? 'Esc' : key;
}

/** Whether the reader has left the command's keys as they are. */
export function isUsual(set: TriageKeys, id: CommandId): boolean {
  return ownOf(set, id) === undefined;
}

/** Whether a command can be given this key: one sign that is typed by itself. */
export function isBindable(key: string): boolean {
  return [...key].length === 1 && /^[^\s\p{C}\p{M}]$/u.test(key);
}

/** This key does that from now on, and nothing else. */
export function withKey(set: TriageKeys, id: CommandId, key: string): TriageKeys {
  const has = bindingsOf(set).get(key);
  const taken = has === undefined || has === id ? {} : { [has]: keysOf(set, has).filter((one) => one !== key) };
  return { ...set, own: { ...set.own, ...taken, [id]: [key] } };
}

/** No key does that. */
export function withoutKeys(set: TriageKeys, id: CommandId): TriageKeys {
  return { ...set, own: { ...set.own, [id]: [] } };
}

/** The command's usual keys again. */
export function withUsual(set: TriageKeys, id: CommandId): TriageKeys {
  const { [id]: _, ...own } = set.own;
  return { ...set, own };
}

/** Keys act on this host, or not. What is usual there is not remembered. */
export function withSite(set: TriageKeys, host: string, isOn: boolean): TriageKeys {
  const { [host]: _, ...sites } = set.sites;
  return { ...set, sites: isOn === !hasOwnKeys(host) ? sites : { ...sites, [host]: isOn } };
}

function ownOf({ own }: TriageKeys, id: CommandId): string[] | undefined {
  return Object.hasOwn(own, id) ? own[id] : undefined;
}

function all(): readonly (Command & { id: CommandId })[] {
  return COMMANDS;
}
