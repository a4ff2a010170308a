import { DatabaseError } from "./database-error.ts";

const causes = ["EACCES", "EPERM", "EROFS", "ENOSPC", "ENOTDIR", "EEXIST"];

/** Why a folder cannot be used: it cannot be written, or what lies in it does not open. */
export function folderError({ folder, error }: { folder: string; error: unknown }): DatabaseError {
  const cause = (error as NodeJS.ErrnoException).code;
  if (cause !== undefined && causes.includes(cause))
    return new DatabaseError({
      code: "FOLDER_NOT_WRITABLE",
      text: {
        fr: `Le dossier ${folder} ne peut pas être écrit (${cause}). Donnez-vous le droit d’y écrire, faites de la place, ou choisissez un autre dossier par MS_DATA_DIR.`,
        en: `The folder ${folder} cannot be written (${cause}). Allow yourself to write there, make room, or choose another folder with MS_DATA_DIR.`,
      },
    });
  return new DatabaseError({
    code: "FOLDER_UNREADABLE",
    text: {
      fr: `Les données de ${folder} ne s’ouvrent pas. Gardez-en une copie, puis rétablissez une sauvegarde ou choisissez un autre dossier par MS_DATA_DIR. (${String(error)})`,
      en: `The data in ${folder} do not open. Keep a copy of them, then restore a backup or choose another folder with MS_DATA_DIR. (${String(error)})`,
    },
  });
}
