/** Takes one defect of the file, service or channel under check. */
export type Report = (step: string, message: string) => void;
