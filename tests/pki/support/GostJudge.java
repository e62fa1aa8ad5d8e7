import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.crypto.DSA;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.GOST3411Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_256Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.bouncycastle.crypto.engines.GOST28147Engine;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECGOST3410Signer;
import org.bouncycastle.crypto.signers.ECGOST3410_2012Signer;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.util.encoders.Hex;

/**
 * Bouncy Castle as a judge of GOST objects in the national layout: it takes certificates, lists, requests and CMS apart
 * by itself and verifies them by its own curves and hashes. One question a line on the standard input, one answer a line.
 */
public class GostJudge {
  static final String ARC = "1.2.398.3.10.1.";

  record National(String curve, int octets, String parameters, String keyDigest, String digest, String signature) {}

  static final Map<String, National> SETS = Map.of(
      ARC + "1.1.1", new National("GostR3410-2001-CryptoPro-A", 32, "1.1.1.1", "3.1.1.0", "3.1", "1.1.2"),
      ARC + "1.2.1", new National("Tc26-Gost-3410-12-256-paramSetA", 32, "1.2.1.1", "3.2", "3.2", "1.2.3.1"),
      ARC + "1.2.2", new National("Tc26-Gost-3410-12-512-paramSetA", 64, "1.2.2.1", "3.3", "3.3", "1.2.3.2"));

  public static void main(String[] arguments) throws Exception {
    BufferedReader questions = new BufferedReader(new InputStreamReader(System.in));
    for (String line = questions.readLine(); line != null; line = questions.readLine()) {
      String answer;
      try {
        answer = answer(line.split(" "));
      } catch (Exception fault) {
        answer = "fault: " + fault;
      }
      System.out.println(answer);
    }
  }

  static String answer(String[] words) throws Exception {
    byte[] object = Hex.decode(words[words.length - 1]);
    switch (words[0]) {
      case "certificate": {
        var certificate = new X509CertificateHolder(object);
        return verdict(key(words[1]), certificate.getSignatureAlgorithm(),
            certificate.toASN1Structure().getTBSCertificate().getEncoded("DER"), certificate.getSignature());
      }
      case "list": {
        var list = new X509CRLHolder(object).toASN1Structure();
        return verdict(key(words[1]), list.getSignatureAlgorithm(), list.getTBSCertList().getEncoded("DER"),
            list.getSignature().getOctets());
      }
      case "ocsp": {
        var answer = (BasicOCSPResp) new OCSPResp(object).getResponseObject();
        return verdict(key(words[1]), answer.getSignatureAlgorithmID(), answer.getTBSResponseData(), answer.getSignature());
      }
      case "request": {
        var request = new PKCS10CertificationRequest(object);
        return verdict(request.getSubjectPublicKeyInfo(), request.getSignatureAlgorithm(),
            request.toASN1Structure().getCertificationRequestInfo().getEncoded("DER"), request.getSignature());
      }
      case "cms": {
        var signed = new CMSSignedData(Hex.decode(words[1]));
        return cms(signed, words.length > 2 ? object : carried(signed));
      }
      case "sign":
        return Hex.toHexString(sign(SETS.get(words[1]), Hex.decode(words[2]), object));
      default:
        return "unknown question";
    }
  }

  static SubjectPublicKeyInfo key(String issuer) throws Exception {
    return new X509CertificateHolder(Hex.decode(issuer)).getSubjectPublicKeyInfo();
  }

  static byte[] carried(CMSSignedData signed) {
    return (byte[]) ((CMSProcessableByteArray) signed.getSignedContent()).getContent();
  }

  static String cms(CMSSignedData signed, byte[] content) throws Exception {
    SignerInformation signer = signed.getSignerInfos().getSigners().iterator().next();
    var holder = (X509CertificateHolder) signed.getCertificates().getMatches(signer.getSID()).iterator().next();
    SubjectPublicKeyInfo key = holder.getSubjectPublicKeyInfo();
    National set = SETS.get(key.getAlgorithm().getAlgorithm().getId());
    var attribute = signer.getSignedAttributes().get(CMSAttributes.messageDigest);
    byte[] digest = ASN1OctetString.getInstance(attribute.getAttrValues().getObjectAt(0)).getOctets();
    if (!signer.getDigestAlgOID().equals(ARC + set.digest())) return "digest algorithm";
    if (!Arrays.equals(digest, hash(set, content))) return "message digest";
    var algorithm = new AlgorithmIdentifier(new ASN1ObjectIdentifier(signer.getEncryptionAlgOID()), DERNull.INSTANCE);
    return verdict(key, algorithm, signer.getEncodedSignedAttributes(), signer.getSignature());
  }

  static String verdict(SubjectPublicKeyInfo key, AlgorithmIdentifier algorithm, byte[] message, byte[] signature)
      throws Exception {
    National set = SETS.get(key.getAlgorithm().getAlgorithm().getId());
    if (set == null || !algorithm.getAlgorithm().getId().equals(ARC + set.signature())) return "signature algorithm";
    ASN1Sequence parameters = ASN1Sequence.getInstance(key.getAlgorithm().getParameters());
    if (!parameters.getObjectAt(0).toString().equals(ARC + set.parameters())) return "curve";
    if (!parameters.getObjectAt(1).toString().equals(ARC + set.keyDigest())) return "hash of the key";
    byte[] octets = ASN1OctetString.getInstance(key.getPublicKeyData().getOctets()).getOctets();
    if (octets.length != 2 * set.octets() || signature.length != 2 * set.octets()) return "length";
    ECDomainParameters domain = domain(set);
    // The constructor refuses a point that is not on the curve or not in the subgroup.
    var point = new ECPublicKeyParameters(
        domain.getCurve().createPoint(part(octets, 0), part(octets, 1)), domain);
    DSA signer = signer(set);
    signer.init(false, point);
    return String.valueOf(signer.verifySignature(hash(set, message), part(signature, 0), part(signature, 1)));
  }

  static byte[] sign(National set, byte[] secret, byte[] message) {
    DSA signer = signer(set);
    signer.init(true, new ECPrivateKeyParameters(new BigInteger(1, reversed(secret)), domain(set)));
    BigInteger[] pair = signer.generateSignature(hash(set, message));
    byte[] signature = new byte[2 * set.octets()];
    for (int half = 0; half < 2; half += 1) {
      byte[] octets = reversed(pair[half].toByteArray());
      System.arraycopy(octets, 0, signature, half * set.octets(), Math.min(octets.length, set.octets()));
    }
    return signature;
  }

  static DSA signer(National set) {
    return set.signature().equals("1.1.2") ? new ECGOST3410Signer() : new ECGOST3410_2012Signer();
  }

  static ECDomainParameters domain(National set) {
    X9ECParameters curve = ECGOST3410NamedCurves.getByNameX9(set.curve());
    return new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
  }

  static byte[] hash(National set, byte[] message) {
    Digest digest = switch (set.digest()) {
      case "3.1" -> new GOST3411Digest(GOST28147Engine.getSBox("D-Test"));
      case "3.2" -> new GOST3411_2012_256Digest();
      default -> new GOST3411_2012_512Digest();
    };
    digest.update(message, 0, message.length);
    byte[] result = new byte[digest.getDigestSize()];
    digest.doFinal(result, 0);
    return result;
  }

  static BigInteger part(byte[] octets, int half) {
    int length = octets.length / 2;
    return new BigInteger(1, reversed(Arrays.copyOfRange(octets, half * length, (half + 1) * length)));
  }

  static byte[] reversed(byte[] octets) {
    byte[] result = new byte[octets.length];
    for (int index = 0; index < octets.length; index += 1) result[index] = octets[octets.length - 1 - index];
    return result;
  }
}
