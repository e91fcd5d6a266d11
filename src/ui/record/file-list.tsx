import { Icon } from '../icon.tsx';

export type FileLink = {
  readonly href: string;
  readonly name: string;
  readonly size?: string;
  readonly note?: string;
  /** A small picture for photos. */
  readonly preview?: string;
};

export const FileList = ({ files }: { readonly files: readonly FileLink[] }) => (
  <ul class="file-list">
    {files.map((file) => (
      <li key={file.href}>
        <a href={file.href} data-turbo="false">
          {file.preview ? (
            <img src={file.preview} alt="" loading="lazy" width="40" height="40" />
          ) : (
            <Icon name="paperclip" size={16} />
          )}
          <span class="file-name">{file.name}</span>
          {file.size && <span class="file-size">{file.size}</span>}
        </a>
        {file.note && <span class="file-note">{file.note}</span>}
      </li>
    ))}
  </ul>
);
