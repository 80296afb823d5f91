import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TopicSay } from '../domain/topics/say.ts';
import { nameFor } from './topic-names.ts';
import { Icon } from './icons.tsx';

interface PinnedTopicsProps {
  say: TopicSay;
  onPin(id: string, isPinned: boolean): void;
  onMove(id: string, by: number): void;
}

/** The topics that come first, in their order. */
export function PinnedTopics({ say, onPin, onMove }: PinnedTopicsProps) {
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ id: string; move: string } | null>(null);
  const { pinned } = say;
  useEffect(() => {
    // A row that changes its place loses the focus.
    const row = [...(list.current?.children ?? [])].find((one) => one instanceof HTMLElement && one.dataset.id === moved.current?.id);
    const next = row?.querySelector<HTMLElement>(`[data-move="${moved.current?.move}"]:not(:disabled)`) ?? row?.querySelector<HTMLElement>('[data-move]:not(:disabled)');
    moved.current = null;
    next?.focus();
  }, [pinned.join()]);
  if (pinned.length === 0) return null;
  const move = (id: string, by: number) => {
    moved.current = { id, move: String(by) };
    onMove(id, by);
  };
  const mover = (id: string, by: 1 | -1, isEnd: boolean, words: string) => (
    <button type="button" class="quiet" data-move={by} disabled={isEnd} aria-label={words} title={words} onClick={() => move(id, by)}><Icon name={by < 0 ? 'up' : 'down'} /></button>
  );
  return (
    <>
      <h2>{i18n.t('topics.first')}</h2>
      <ol ref={list} class="pinned">
        {pinned.map((id, n) => {
          const name = nameFor(id, say);
          const unpin = i18n.t('topics.unpin', [name]);
          return (
            <li key={id} data-id={id}>
              <span>{name}</span>
              {mover(id, -1, n === 0, i18n.t('topics.up', [name]))}
              {mover(id, 1, n === pinned.length - 1, i18n.t('topics.down', [name]))}
              <button type="button" class="quiet" aria-label={unpin} title={unpin} onClick={() => onPin(id, false)}><Icon name="close" /></button>
            </li>
          );
        })}
      </ol>
    </>
  );
}
