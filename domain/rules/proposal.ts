import { RULE_BOUNDS, RULE_BYS, RULE_KINDS, type RuleSaid } from './rule.ts';

/** A rule that is only begun, as it stands in an address. */
export function writeProposal({ kind, by, text }: RuleSaid): string {
  return `${kind} ${by} ${text}`;
}

/** `null`: none is begun there. */
export function parseProposal(written: string): RuleSaid | null {
  const [, word, way, text] = /^(\w+) (\w+) (.*)$/s.exec(written) ?? [];
  const kind = RULE_KINDS.find((one) => one === word);
  const by = RULE_BYS.find((one) => one === way);
  return kind === undefined || by === undefined ? null : { kind, by, text: text!.slice(0, RULE_BOUNDS.text) };
}

/** What a rule about this topic says; what stands for a site's category is asked for as that. */
export function saidOfTopic(id: string): Pick<RuleSaid, 'by' | 'text'> {
  return id.startsWith('cat:') ? { by: 'category', text: id.slice('cat:'.length) } : { by: 'topic', text: id };
}
