/** A cell's text as a database can hold it: composed, without zero characters and halves of characters. */
export function soundText(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed().normalize('NFC');
}
