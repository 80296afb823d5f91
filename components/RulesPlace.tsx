import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { parseProposal } from '../domain/rules/proposal.ts';
import { Rules } from './Rules.tsx';
import type { Toast } from './ToastBar.tsx';
import { useRules } from './useRules.ts';

/** The reader's rules with their data; the address may begin one. */
export function RulesPlace({ open, onToast }: { open: string; onToast(toast: Toast): void }) {
  const rules = useRules(onToast);
  const begun = useMemo(() => parseProposal(open), [open]);
  return (
    <div class="page">
      <h1>{i18n.t('rules.title')}</h1>
      <Rules {...rules} begun={begun} />
    </div>
  );
}
