/** The parts of a unit's name that the names of its bodies are made of. */
export interface UnitNaming {
  /** "tỉnh Hà Tĩnh", as it stands inside a sentence. */
  readonly within: string;
  /** "tỉnh", "thành phố", "xã", "phường" or "đặc khu". */
  readonly kind: string;
}

const PREFIXES = [
  'Thành phố',
  'Tỉnh',
  'Xã',
  'Phường',
  'Đặc khu',
  'Quận',
  'Huyện',
  'Thị xã',
  'Thị trấn',
];

export function unitNaming(name: string): UnitNaming {
  const prefix = PREFIXES.find((one) => name.startsWith(`${one} `));
  if (!prefix) return { within: name, kind: '' };
  const kind = prefix.toLowerCase();
  return { kind, within: `${kind}${name.slice(prefix.length)}` };
}

/** Fills `{kind}` and `{unit}` in the name of a default body. */
export function nameIn(template: string, unit: UnitNaming): string {
  return template.replaceAll('{unit}', unit.within).replaceAll('{kind}', unit.kind);
}
