/** Capitals and digits on both sides of a hyphen: a code, the number of a document. */
const CODE = /([\p{Lu}\d/]+(?:-[\p{Lu}\d]+)+)/u;

/** Words whose codes are not broken at their hyphens. */
export const Unbroken = ({ text }: { readonly text: string }) => (
  <>
    {text
      .split(CODE)
      .map((part, at) => (at % 2 === 1 ? <span class="unbroken">{part}</span> : part))}
  </>
);
