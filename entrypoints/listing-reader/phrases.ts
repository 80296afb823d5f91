import { i18n } from '#i18n';

/** What stands in place of a filling; no message has it. */
const GAP = '\u{E000}';
const GAPS = new RegExp(`${GAP}(\\d)`, 'gu');

const known = new Map<string, string>();

/**
 * The words of `locales/`, as `i18n.t` gives them, for what every mark says: the browser takes some 20 µs for each question, and a long page has
 * thousands, so each message is asked for once, with gaps (and for each number, where it goes by one).
 */
export const phrase: typeof i18n.t = (key: string, ...given: unknown[]): string => {
  const count = given.find((one) => typeof one === 'number');
  const fillings = given.find((one) => Array.isArray(one)) as string[] | undefined;
  const name = `${key} ${count ?? ''} ${fillings?.length ?? ''}`;
  const message = known.get(name) ?? ask(key, count, fillings);
  known.set(name, message);
  return fillings === undefined ? message : message.replace(GAPS, (_, n: string) => fillings[Number(n)]!);
};

function ask(key: string, count: number | undefined, fillings: readonly string[] | undefined): string {
  const given = [...(count === undefined ? [] : [count]), ...(fillings === undefined ? [] : [fillings.map((_, n) => `${GAP}${n}`)])];
  return (i18n.t as (key: string, ...given: unknown[]) => string)(key, ...given);
}
