import './fields.ts';
import './voter/voter-form.ts';
import './voter/receipt.ts';
