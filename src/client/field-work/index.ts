import './outbox.ts';
import './position.ts';
