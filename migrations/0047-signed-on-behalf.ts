export const signedOnBehalf = `
-- A letter signed on paper and entered by the clerk: whose decision the step is, by the seat.
alter table petition_batch_steps
  add column on_behalf_seat_id uuid,
  add foreign key (tenant_id, on_behalf_seat_id) references seats (tenant_id, id);
`;
