export type RowQuestionProps = {
  /** `rows.3`: the answer is posted as `rows.3.<answer>`, what was asked as `rows.3.asked`. */
  readonly row: string;
  readonly answer: string;
  readonly value: string;
  readonly label: string;
  readonly checked?: boolean;
};

/** What is asked back about one field of a row: yes by a tick; left alone, the field stays as typed. */
export const RowQuestion = ({ row, answer, value, label, checked = false }: RowQuestionProps) => (
  <label class="row-question">
    <input
      class="checkbox"
      type="checkbox"
      name={`${row}.${answer}`}
      value={value}
      checked={checked}
    />
    <span>{label}</span>
    <input type="hidden" name={`${row}.asked`} value={value} />
  </label>
);
