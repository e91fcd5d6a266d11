import { z } from 'zod';
import { typedLine, typedText } from '#src/platform/text/inputs.ts';
import { says } from '#src/platform/web/input.ts';
import { TEXT_LIMIT } from './parts.ts';

/** What a voter asks and where, before or after it is recorded. */
export const similarInput = z.object({
  text: typedText(TEXT_LIMIT).refine(
    (text) => text !== '',
    says('Chưa nhập nội dung kiến nghị.', 'Enter what the voter asks for.'),
  ),
  place: typedLine(300),
});
