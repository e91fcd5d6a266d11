const PUBLIC = /^\/(?:cong-khai|gui-kien-nghi|tra-cuu|lich|sitemap[\w-]*\.xml|robots\.txt)(?:\/|$)/;

/** Addresses anybody may open: nobody is looked up there, and no cookie is read. */
export function isPublicPath(path: string): boolean {
  return PUBLIC.test(path);
}
