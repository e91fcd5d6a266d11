/** Encodings of the time before Unicode, in which a font drew other letters' codes as Vietnamese. */
export type OldFont = 'TCVN3' | 'VNI' | 'mangled';

const TONED =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/g;
/** Signs that Unicode Vietnamese never glues to a letter; the capitals of TCVN3 are among them. */
const TCVN3_SIGNS = /(?<=\p{L})[®©ª«¬\u00AD¨¸µ¶·¹»¼½¾¦§¡¢£¤¥]|[®©ª«¬\u00AD¨§¡¢£¤¥¦](?=\p{L})/gu;
/** Letters that no Vietnamese word has. */
const VNI_LETTERS = /(?<=\p{L})[øûïöñåäëØÛÏÖÑÅÄË]|[öñÖÑ](?=\p{L})/gu;
const MANGLED = /áº|á»|Ä‘|Æ°|Æ¡|Ã[¡-¿€-™]|Ä\u0090/g;
const ENOUGH = 3;

/** What old encoding a text shows, or null: real Vietnamese, another language, or too short to tell. */
export function oldFontOf(text: string): OldFont | null {
  if (!/[\u0080-\u00FF]/.test(text)) return null;
  const toned = count(text, TONED);
  if (count(text, MANGLED) >= ENOUGH + toned) return 'mangled';
  const [tcvn3, vni] = [count(text, TCVN3_SIGNS), count(text, VNI_LETTERS)];
  if (tcvn3 + vni < ENOUGH + toned * 2) return null;
  return tcvn3 >= vni / 3 ? 'TCVN3' : 'VNI';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Watches the first texts of a file: one odd name is no old font, most of a list is. */
export class OldFontWatch {
  #old = 0;
  #sound = 0;
  #seen = 0;

  /** The old encoding once it is sure that the whole list is typed in it. */
  see(cells: readonly string[]): OldFont | null {
    if (this.#seen > WATCHED) return null;
    this.#seen += 1;
    for (const cell of cells) {
      const found = oldFontOf(cell);
      if (found !== null) this.#old += 1;
      else if (cell.match(TONED) !== null) this.#sound += 1;
      if (found !== null && this.#old >= ENOUGH && this.#old > this.#sound) return found;
    }
    return null;
  }
}

const WATCHED = 500;
