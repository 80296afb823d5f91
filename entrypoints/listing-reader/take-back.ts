import { i18n } from '#i18n';
import { standingWords } from '../../components/decision-words.ts';
import { ask } from '../../messaging/ask.ts';
import { whyNot } from './why-not.ts';

let last: Promise<unknown> = Promise.resolve();

/**
 * Takes back the last decision that stands, whoever made it where; what came of it, in words. One after the other, however fast the presses, and
 * not before `settled`: what is on its way from here is the last one then.
 */
export function takeBackLast(settled: Promise<unknown>): Promise<string> {
  const done = Promise.all([last, settled]).then(takeBack);
  last = done;
  return done;
}

async function takeBack(): Promise<string> {
  try {
    const decision = await ask('lastDecision', undefined);
    if (decision === null) return i18n.t('keys.nothingToUndo');
    const isUndone = await ask('undo', { id: decision.id });
    return isUndone ? i18n.t('keys.undone', [standingWords(decision)]) : i18n.t('keys.notUndone');
  } catch (failure) {
    return i18n.t('keys.undoFailed', [i18n.t(whyNot(failure))]);
  }
}
