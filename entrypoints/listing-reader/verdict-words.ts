import { i18n } from '#i18n';
import type { RuleKind, Verdict } from '../../domain/rules/rule.ts';
import { wordsOfVerdict } from '../../domain/rules/verdict-words.ts';
import type { Topic } from '../../domain/topics/topic.ts';
import { labelWidth } from './chips.ts';
import { fit, type Mark } from './mark.ts';

/** A verdict as a row shows it. */
export interface ShownVerdict {
  kind: RuleKind;
  /** Of the rule that explains it. */
  why: string;
  /** All rules that hold, line by line. */
  whole: string;
  /** Muted, but the reader wants this one shown. */
  isUnmuted: boolean;
}

/** The words take at most this much of a mark, in CSS pixels; the whole is in the title. */
const MOST_PX = 190;
const GAP_PX = 5;
const SIGN_PX = 12;

/** In words. */
export function shownVerdict(verdict: Verdict, topics: readonly Topic[], isUnmuted: boolean): ShownVerdict {
  const { why, deciding, gaveWay, more } = wordsOfVerdict(verdict, topics);
  const lines = [
    i18n.t(verdict.kind === 'mute' ? 'rules.mutedBecause' : 'rules.watchedBecause', [deciding]), gaveWay === '' ? '' : i18n.t('rules.gaveWay', [gaveWay]), more === 0 ? '' : i18n.t('rules.moreHold', more),
  ];
  return { kind: verdict.kind, why, whole: lines.filter((line) => line !== '').join('\n'), isUnmuted };
}

/** Says at the line's end what the reader's rules say of the paper, and how that is taken back; `null`: nothing. */
export function showVerdict(mark: Mark, shown: ShownVerdict | null): void {
  const { host } = mark;
  const root = host.shadowRoot!;
  const before = root.querySelector<HTMLElement>('.verdict');
  if (before === null && shown === null) return;
  const element = shown === null ? null : wordsAndWay(shown);
  if (element !== null && before?.isEqualNode(element) === true) return;
  const hadFocus = before?.contains(root.activeElement) === true;
  before?.remove();
  host.toggleAttribute('data-watched', shown?.kind === 'watch');
  if (element !== null) root.querySelector('.line')!.append(element);
  if (hadFocus) (element?.querySelector('button') ?? root.querySelector<HTMLElement>('.save'))?.focus({ preventScroll: true });
  const px = element === null ? 0 : Math.min(MOST_PX, labelWidth(element.textContent) + SIGN_PX) + GAP_PX;
  if (px === (mark.verdictPx ?? 0)) return;
  mark.verdictPx = px;
  fit(mark);
}

function wordsAndWay({ kind, why, whole, isUnmuted }: ShownVerdict): HTMLElement {
  const element = document.createElement('span');
  element.className = `verdict ${kind}`;
  const words = document.createElement('span');
  words.dir = 'auto';
  words.textContent = kind === 'watch' ? i18n.t('mark.watched', [why]) : i18n.t(isUnmuted ? 'mark.unmuted' : 'mark.muted', [why]);
  words.title = whole;
  element.append(words);
  if (kind === 'mute') element.append(wayBack(isUnmuted, whole));
  return element;
}

/** It says why, too: in a narrow mark it is all that is left. */
function wayBack(isUnmuted: boolean, whole: string): HTMLElement {
  const button = document.createElement('button');
  button.className = 'unmute';
  button.tabIndex = -1;
  button.title = whole;
  button.textContent = i18n.t(isUnmuted ? 'mark.muteAgain' : 'mark.show');
  return button;
}
