import { Configurator, type FileHierarchy } from "propsmith/configurator";

const drive: FileHierarchy = { levels: ["site", "library"], folder: "folder", files: "files" };

export const Sharing = () => <Configurator componentKey="storage-share-files" files={{ storage: drive }} />;
