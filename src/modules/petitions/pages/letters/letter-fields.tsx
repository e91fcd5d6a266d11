import { DateField, FieldRow, Select, TextInput } from '#src/ui/index.ts';
import { typed } from '#src/platform/web/typed.ts';
import { batchText } from '../../messages/batches.ts';
import type { BatchPageProps } from './batch-view.ts';

/** Number, day and signer of the letter, asked where passing the step sends it. */
export const LetterFields = ({ locale, batch, values, signers }: BatchPageProps) => {
  const t = batchText(locale);
  return (
    <>
      <FieldRow>
        <TextInput
          name="letterNumber"
          label={t.letterNumber}
          hint={t.letterNumberHint}
          value={typed(values, 'letterNumber')}
        />
        <DateField name="letterOn" label={t.letterOn} value={typed(values, 'letterOn')} required />
      </FieldRow>
      {signers !== null && (
        <Select
          name="signerSeatId"
          label={t.signer}
          hint={batch.step === 'signer' ? t.onBehalfHint : undefined}
          options={signers}
          value={typed(values, 'signerSeatId') || (signers.length === 1 ? signers[0]?.value : '')}
          placeholder={t.chooseSigner}
          required
        />
      )}
    </>
  );
};
