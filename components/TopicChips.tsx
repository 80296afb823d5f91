import { i18n } from '#i18n';
import { quotedEvidence } from '../domain/evidence-words.ts';
import type { Topic } from '../domain/topics/topic.ts';

interface ChipProps {
  topic: Topic;
  isOn: boolean;
  onPress(id: string): void;
  count?: number;
  isFirst?: boolean;
}

/** A topic; its hue is its group's, its name says everything, and it can tell which words earned it. */
export function TopicChip({ topic, isOn, onPress, count, isFirst = false }: ChipProps) {
  const { id, name, hue, evidence } = topic;
  const words = quotedEvidence(evidence);
  const why = words === '' || count !== undefined ? undefined : i18n.t('card.because', [words]);
  const style = hue === null ? undefined : { '--h': String(hue) };
  return (
    <button
      type="button" class={`chip${hue === null ? ' plain' : ''}${isFirst ? ' first' : ''}`} style={style} title={why}
      aria-pressed={isOn} data-topic={id} onClick={() => onPress(id)}
    >
      {name}{count !== undefined && <b>{count}</b>}
    </button>
  );
}
