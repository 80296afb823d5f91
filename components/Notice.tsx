import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { SkippedEntry } from '../domain/entry.ts';

/** Something the reader should know, and what to do about it. */
export function Notice({ title, children, isWarning = false }: { title: string; children?: ComponentChildren; isWarning?: boolean }) {
  return (
    <section class={`notice${isWarning ? ' warning' : ''}`}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** The first thing a reader sees: what to do, and what is kept where. */
export function FirstSteps() {
  return (
    <Notice title={i18n.t('panel.firstTitle')}>
      <ol class="steps">
        <li>{i18n.t('panel.first1')}</li>
        <li>{i18n.t('panel.first2')}</li>
        <li>{i18n.t('panel.first3')}</li>
      </ol>
    </Notice>
  );
}

const SKIP_WORDS = { 'no-title': 'problem.noTitle', 'not-loaded': 'problem.notLoaded', broken: 'problem.broken' } as const;

/** "2 of 50 rows could not be read", and which. */
export function Skipped({ skipped, rows }: { skipped: readonly SkippedEntry[]; rows: number }) {
  if (skipped.length === 0) return null;
  return (
    <details class="notice warning">
      <summary>{i18n.t('problem.skipped', [String(skipped.length), String(rows + skipped.length)])}</summary>
      <ul>{skipped.map(({ reason, text }, n) => <li key={n}>{i18n.t(SKIP_WORDS[reason])}: <q dir="auto">{text || '…'}</q></li>)}</ul>
    </details>
  );
}
