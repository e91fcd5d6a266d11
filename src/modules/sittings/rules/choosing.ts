import type { ItemKind } from '#src/modules/meetings/schema.ts';
import type { RuledKind, StoredRule } from '../schema.ts';
import type { RuleAsUsed } from './majority.ts';

/** The rule that says how many must be there, or null: such a meeting needs no number. */
export function quorumRuleFor(rules: readonly StoredRule[], kind: RuledKind): StoredRule | null {
  return (
    rules.find((rule) => rule.purpose === 'quorum' && rule.meeting_kinds.includes(kind)) ?? null
  );
}

/** The rules of voting that fit a kind of meeting and of item; the first is the usual one. */
export function voteRulesFor(
  rules: readonly StoredRule[],
  kind: RuledKind,
  itemKind: ItemKind | null,
): readonly StoredRule[] {
  return rules.filter(
    (rule) =>
      rule.purpose === 'vote' &&
      rule.meeting_kinds.includes(kind) &&
      (rule.item_kinds.length === 0 || (itemKind !== null && rule.item_kinds.includes(itemKind))),
  );
}

/** A rule that nobody has confirmed, nor read in the text in force, is marked wherever it is used. */
export function isConfirmed(rule: Pick<StoredRule, 'trust' | 'confirmed_at'>): boolean {
  return rule.trust === 'verified' || rule.confirmed_at !== null;
}

export function asUsed(rule: StoredRule): RuleAsUsed {
  return {
    code: rule.code,
    nameVi: rule.name_vi,
    nameEn: rule.name_en,
    numerator: rule.numerator,
    denominator: rule.denominator,
    isStrict: rule.is_strict,
    base: rule.base,
    chairDecidesTie: rule.chair_decides_tie,
    basis: rule.basis,
    isConfirmed: isConfirmed(rule),
  };
}
