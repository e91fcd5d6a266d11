/** Encodings of the time before Unicode, in which a font drew other letters' codes as Vietnamese. */
export type OldFont = 'TCVN3' | 'VNI' | 'mangled';

const TONED =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/g;
/** Signs that Unicode Vietnamese never glues to a letter; the capitals of TCVN3 are among them. */
const TCVN3_SIGNS =
  /(?<=[A-Za-z])[®©ª«¬\u00AD¨¸µ¶·¹»¼½¾¦§¡¢£¤¥]|[®©ª«¬\u00AD¨§¡¢£¤¥¦](?=[A-Za-z])/g;
/** A vowel and the sign that VNI sets behind it, in pairs that no Vietnamese word has; ñ is đ. */
const VNI_PAIRS =
  /a[øûïäåõùâêáàãüëéè]|e[øûïäåõùâáàã]|o[øûïäåõùâ]|[öô][øûïäåõù]|u[øûïõù]|ñ[aeiouyöô]/gi;
const MANGLED = /áº|á»|Ä‘|Æ°|Æ¡|Ã[¡-¿€-™]|Ä\u0090/g;
/** Any of them must be there; letters of today's Vietnamese are none of them. */
const SUSPICIOUS = /[¡-©«-¾ÄÅÆÏÑÖØÛäåïñöøû]/;
const ENOUGH = 3;

/** What old encoding a text shows, or null: real Vietnamese, another language, or too short to tell. */
export function oldFontOf(text: string): OldFont | null {
  if (!SUSPICIOUS.test(text)) return null;
  const toned = count(text, TONED);
  if (count(text, MANGLED) >= ENOUGH + toned) return 'mangled';
  const [tcvn3, vni] = [count(text, TCVN3_SIGNS), count(text, VNI_PAIRS)];
  if (tcvn3 + vni < ENOUGH + toned * 2) return null;
  return tcvn3 >= vni / 3 ? 'TCVN3' : 'VNI';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const WATCHED = 500;

/** Watches the first texts of a file: one odd name is no old font, most of a list is. */
export class OldFontWatch {
  readonly #old = new Map<OldFont, number>();
  #sound = 0;
  #seen = 0;

  /** The old encoding once it is sure that the whole list is typed in it. */
  see(cells: readonly string[]): OldFont | null {
    if (this.#seen > WATCHED) return null;
    this.#seen += 1;
    for (const cell of cells) {
      const found = oldFontOf(cell);
      if (found !== null) this.#old.set(found, (this.#old.get(found) ?? 0) + 1);
      else if (cell.match(TONED) !== null) this.#sound += 1;
    }
    return this.#most(ENOUGH);
  }

  /** The same of a list that has ended and may be short. */
  end(): OldFont | null {
    return this.#most(1);
  }

  #most(atLeast: number): OldFont | null {
    const [font, times] = [...this.#old].toSorted((a, b) => b[1] - a[1])[0] ?? [null, 0];
    return times >= atLeast && times > this.#sound ? font : null;
  }
}
