import type { Locale } from '#src/platform/i18n/text.ts';
import { SheetBody, SheetFoot, SheetHead, SheetOfPaper, SheetTitle } from '#src/ui/index.ts';
import type { SheetLine, SheetTable } from '#src/ui/index.ts';
import { partBlocks } from '../annexes.ts';
import type { Annex } from '../annexes.ts';
import type { PaperBlock } from '../blocks.ts';
import { pageText } from '../messages/pages.ts';
import type { PaperSheet } from '../sheet.ts';

const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'] as const;

/** The paper as it will be printed, drawn from the same sheet as the PDF and the Word file. */
export const Preview = ({ sheet, locale }: { sheet: PaperSheet; locale: Locale }) => {
  const isLetter = sheet.title === null;
  const { body, annexes } = partBlocks(sheet.blocks);
  return (
    <SheetOfPaper label={pageText(locale).preview}>
      <SheetHead
        above={sheet.superior}
        sender={sheet.issuer}
        motto={MOTTO}
        number={sheet.number}
        about={isLetter ? `V/v ${sheet.subject}` : undefined}
        mark={sheet.isDraft ? 'DỰ THẢO' : undefined}
        place={sheet.placeAndDate}
      />
      {sheet.title !== null && <SheetTitle title={sheet.title} about={sheet.subject} />}
      <SheetBody parts={[...opening(sheet), ...body.flatMap(partOf)]} />
      <SheetFoot
        label="Nơi nhận:"
        recipients={sheet.recipients}
        signs={signsOf(sheet)}
        unsigned={pageText(locale).signedByHand}
      />
      {annexes.map((annex) => (
        <AnnexPart annex={annex} attachedTo={sheet.attachedTo} key={annex.label} />
      ))}
    </SheetOfPaper>
  );
};

const AnnexPart = ({ annex, attachedTo }: { annex: Annex; attachedTo: string }) => (
  <>
    <SheetTitle title={annex.label} about={annex.title} note={`(${attachedTo})`} />
    <SheetBody parts={annex.blocks.flatMap(partOf)} />
  </>
);

function opening({ addressees, basis }: PaperSheet): SheetLine[] {
  const [only] = addressees;
  const lines =
    addressees.length === 1 && only !== undefined
      ? [`Kính gửi: ${only}`]
      : addressees.length > 1
        ? ['Kính gửi:', ...addressees]
        : [];
  return [
    ...lines.map((text): SheetLine => ({ kind: 'address', text })),
    ...basis.map((text): SheetLine => ({ kind: 'basis', text })),
  ];
}

function partOf(block: PaperBlock): (SheetLine | SheetTable)[] {
  if (block.kind === 'table') return [{ kind: 'table', head: block.head, rows: block.rows }];
  const number = block.kind === 'paragraph' ? '' : (block.number ?? '');
  const text = number === '' ? block.text : `${number} ${block.text}`;
  if (block.kind === 'item') return [{ kind: 'item', text }];
  if (block.kind === 'heading') return [{ kind: 'heading', text }];
  return block.text.split('\n').map((line): SheetLine => ({ kind: 'paragraph', text: line }));
}

function signsOf({ layout, secretary, signer, authority }: PaperSheet) {
  if (layout !== 'minutes') return [{ authority, name: signer }];
  const chair = { authority: ['CHỦ TỌA'], name: signer };
  return secretary === '' ? [chair] : [{ authority: ['THƯ KÝ'], name: secretary }, chair];
}
