/** How a result reaches the applicant, by the word of its step, and whether somebody hands it over after the signer is done. */
const DELIVERIES: Record<string, { isHandedOverLater: boolean }> = {
  /** The link goes by letter once the certificates are there. @rule reg p.6(11), p.7(8) */
  install_link: { isHandedOverLater: false },
  applicant_notice: { isHandedOverLater: false },
  /** The result is the record on the card, and not the certificate alone. @rule reg p.9(10) */
  id_card_chip: { isHandedOverLater: true },
};

/** True when the result is complete only after it was handed over; a word without a line is handed over by the signer. */
export function isHandedOverLater(params: Readonly<Record<string, unknown>>): boolean {
  return DELIVERIES[String(params['deliverTo'])]?.isHandedOverLater ?? false;
}
