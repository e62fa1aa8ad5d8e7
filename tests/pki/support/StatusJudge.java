import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.security.Security;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jcajce.PKIXExtendedParameters;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.encoders.Hex;

/**
 * Bouncy Castle as a judge of statuses, tokens and signed messages. A question a line, an answer a line; bytes are hex, lists are
 * joined by commas, "-" is nothing:
 *
 * path MILLIS DELTAS ROOT CERTIFICATES CRLS   "valid" or why not; the first certificate is the one in question
 * ocsp ANSWER ISSUER ISSUER_SIGNS             statuses in words; the delegate's certificate is verified if ISSUER_SIGNS is "true"
 * tsp REQUEST ANSWER                          "valid MILLIS" by the certificate in the token
 * cms MESSAGE CONTENT                         "valid" by the certificate in the message
 */
public class StatusJudge {
  public static void main(String[] none) throws Exception {
    Security.addProvider(new BouncyCastleProvider());
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) System.out.println(answer(line.split(" ")));
  }

  static String answer(String[] words) {
    try {
      switch (words[0]) {
        case "path":
          return path(words);
        case "ocsp":
          return ocsp(words);
        case "tsp":
          return tsp(words);
        case "cms":
          return cms(words);
        default:
          return "unknown question";
      }
    } catch (Exception error) {
      return String.valueOf(error.getMessage()).replaceAll("\\s+", " ");
    }
  }

  static String path(String[] words) throws Exception {
    CertificateFactory factory = CertificateFactory.getInstance("X.509", "BC");
    List<X509Certificate> chain = new ArrayList<>();
    for (String text : words[4].split(","))
      chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(Hex.decode(text))));
    List<Object> stored = new ArrayList<>(chain);
    for (String text : words[5].split(",")) stored.add(factory.generateCRL(new ByteArrayInputStream(Hex.decode(text))));
    X509Certificate root =
        (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(Hex.decode(words[3])));
    PKIXParameters parameters = new PKIXParameters(Collections.singleton(new TrustAnchor(root, null)));
    parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(stored), "BC"));
    parameters.setDate(new Date(Long.parseLong(words[1])));
    CertPath path = factory.generateCertPath(chain);
    PKIXExtendedParameters extended =
        new PKIXExtendedParameters.Builder(parameters).setUseDeltasEnabled(words[2].equals("true")).build();
    CertPathValidator.getInstance("PKIX", "BC").validate(path, extended);
    return "valid";
  }

  static String ocsp(String[] words) throws Exception {
    BasicOCSPResp basic = (BasicOCSPResp) new OCSPResp(Hex.decode(words[1])).getResponseObject();
    X509CertificateHolder delegate = basic.getCerts()[0];
    JcaContentVerifierProviderBuilder verifiers = new JcaContentVerifierProviderBuilder().setProvider("BC");
    if (!basic.isSignatureValid(verifiers.build(delegate))) return "signature invalid";
    X509CertificateHolder issuer = new X509CertificateHolder(Hex.decode(words[2]));
    if (!delegate.getIssuer().equals(issuer.getSubject())) return "delegate of another";
    if (words[3].equals("true") && !delegate.isSignatureValid(verifiers.build(issuer))) return "delegate invalid";
    if (!new HashSet<>(delegate.getExtensionOIDs()).contains(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.48.1.5")))
      return "delegate without nocheck";
    List<String> said = new ArrayList<>();
    for (SingleResp single : basic.getResponses()) said.add(statusOf(single));
    return String.join(",", said);
  }

  static String statusOf(SingleResp single) throws Exception {
    if (single.getCertStatus() == null) return "good";
    if (!(single.getCertStatus() instanceof RevokedStatus)) return "unknown";
    RevokedStatus revoked = (RevokedStatus) single.getCertStatus();
    String reason = revoked.hasRevocationReason() ? String.valueOf(revoked.getRevocationReason()) : "-";
    Extension since = single.getExtension(Extension.invalidityDate);
    String known =
        since == null
            ? ""
            : " since " + ASN1GeneralizedTime.getInstance(since.getParsedValue()).getDate().getTime();
    return "revoked " + reason + known;
  }

  static String tsp(String[] words) throws Exception {
    TimeStampResponse response = new TimeStampResponse(Hex.decode(words[2]));
    response.validate(new TimeStampRequest(Hex.decode(words[1])));
    TimeStampToken token = response.getTimeStampToken();
    X509CertificateHolder signer =
        (X509CertificateHolder) token.getCertificates().getMatches(token.getSID()).iterator().next();
    token.validate(new JcaSimpleSignerInfoVerifierBuilder().setProvider("BC").build(signer));
    return "valid " + token.getTimeStampInfo().getGenTime().getTime();
  }

  static String cms(String[] words) throws Exception {
    byte[] message = Hex.decode(words[1]);
    CMSSignedData signed =
        words[2].equals("-")
            ? new CMSSignedData(message)
            : new CMSSignedData(new CMSProcessableByteArray(Hex.decode(words[2])), message);
    for (SignerInformation signer : signed.getSignerInfos().getSigners()) {
      X509CertificateHolder holder =
          (X509CertificateHolder) signed.getCertificates().getMatches(signer.getSID()).iterator().next();
      if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider("BC").build(holder))) return "invalid";
    }
    return signed.getSignerInfos().size() == 0 ? "unsigned" : "valid";
  }
}
