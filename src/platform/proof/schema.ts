export interface ProofTables {
  house_keys: { name: string; value: Buffer; made_at: Date };
  used_proofs: { id: string; good_until: Date };
}
