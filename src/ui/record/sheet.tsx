import type { ComponentChildren } from 'preact';

type LinesProps = { readonly lines: readonly string[] };

const Lines = ({ lines }: LinesProps) => (
  <>
    {lines.map((line, index) => (
      <>
        {index > 0 && <br />}
        {line}
      </>
    ))}
  </>
);

export type SheetHeadProps = {
  /** Above the sender, in normal type. */
  readonly above: readonly string[];
  readonly sender: readonly string[];
  readonly motto: readonly [string, string];
  readonly number: string;
  /** Below the number, where the sheet has no title. */
  readonly about?: string | undefined;
  readonly mark?: string | undefined;
  readonly place: string;
};

/** The two columns at the head of an official paper. */
export const SheetHead = (props: SheetHeadProps) => (
  <div class="paper-head">
    <p class="paper-sender">
      {props.above.length > 0 && (
        <span>
          <Lines lines={props.above} />
          <br />
        </span>
      )}
      <strong>
        <Lines lines={props.sender} />
      </strong>
    </p>
    <p class="paper-motto">
      <strong>{props.motto[0]}</strong>
      <br />
      <strong class="paper-under">{props.motto[1]}</strong>
    </p>
    <p class="paper-number">
      {props.number}
      {props.about && (
        <>
          <br />
          <small>{props.about}</small>
        </>
      )}
      {props.mark && <span class="paper-mark">{props.mark}</span>}
    </p>
    <p class="paper-place">{props.place}</p>
  </div>
);

export const SheetTitle = ({
  title,
  about,
  note,
}: {
  readonly title: string;
  readonly about: string;
  /** Below both, in italics: what the sheet comes with. */
  readonly note?: string;
}) => (
  <p class="paper-title">
    <strong>{title}</strong>
    {about !== '' && <br />}
    <strong>{about}</strong>
    {note && (
      <>
        <br />
        <em class="paper-note">{note}</em>
      </>
    )}
  </p>
);

export type SheetLine = {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'basis' | 'address';
  readonly text: string;
};
export type SheetTable = {
  readonly kind: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export const SheetBody = ({ parts }: { readonly parts: readonly (SheetLine | SheetTable)[] }) => (
  <div class="paper-body">
    {parts.map((part) => (part.kind === 'table' ? <BodyTable {...part} /> : <Line {...part} />))}
  </div>
);

const Line = ({ kind, text }: SheetLine) => <p class={`paper-${kind}`}>{text}</p>;

const BodyTable = ({ head, rows }: SheetTable) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wider than a phone: whoever has no mouse scrolls it by keys
  <section class="paper-table-room" aria-label={head.join(', ')} tabIndex={0}>
    <table class="paper-table">
      <thead>
        <tr>
          {head.map((cell) => (
            <th scope="col">{cell}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

export type SheetSign = { readonly authority: readonly string[]; readonly name: string };

type SheetFootProps = {
  readonly label: string;
  readonly recipients: readonly string[];
  readonly signs: readonly SheetSign[];
  /** Said where a hand will sign. */
  readonly unsigned: string;
};

/** Recipients on the left, the signature on the right. */
export const SheetFoot = ({ label, recipients, signs, unsigned }: SheetFootProps) => (
  <div class="paper-foot">
    <p class="paper-recipients">
      <strong>{label}</strong>
      <br />
      <Lines lines={recipients} />
    </p>
    {signs.map(({ authority, name }) => (
      <p class="paper-sign">
        <strong>
          <Lines lines={authority} />
        </strong>
        <em class="paper-room">{unsigned}</em>
        <strong>{name}</strong>
      </p>
    ))}
  </div>
);

/** A sheet of paper on the screen: white by day and by night, in the type of the printed one. */
export const SheetOfPaper = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}) => (
  <article class="paper" aria-label={label}>
    {children}
  </article>
);

export type TextRun = { readonly change: 'same' | 'added' | 'removed'; readonly text: string };

/** Words that came and went, marked by more than colour. */
export const TextChanges = ({ runs }: { readonly runs: readonly TextRun[] }) => (
  <p class="text-changes">
    {runs.map(({ change, text }) =>
      change === 'added' ? (
        <ins>{text}</ins>
      ) : change === 'removed' ? (
        <del>{text}</del>
      ) : (
        <span>{text}</span>
      ),
    )}
  </p>
);
