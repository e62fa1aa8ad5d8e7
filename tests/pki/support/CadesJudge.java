import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Security;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Hashtable;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;
import org.bouncycastle.util.encoders.Hex;

/**
 * Bouncy Castle as a judge and a maker of CAdES. A question a line, an answer a line; bytes are hex, "-" is nothing:
 *
 * cades MESSAGE CONTENT|- all|attributes   "bes", "t MILLIS" or why not; "attributes" leaves the signature to another judge
 * make attached|detached CONTENT ALGORITHM CERTIFICATE KEY TSA|- TSA_KEY|-   the message, with a time stamp if there is a TSA
 */
public class CadesJudge {
  public static void main(String[] none) throws Exception {
    Security.addProvider(new BouncyCastleProvider());
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] words = line.split(" ");
      String answer;
      try {
        answer = words[0].equals("make") ? make(words) : cades(words);
      } catch (Exception error) {
        answer = String.valueOf(error.getMessage()).replaceAll("\\s+", " ");
      }
      System.out.println(answer);
    }
  }

  static String cades(String[] words) throws Exception {
    byte[] message = Hex.decode(words[1]);
    CMSSignedData signed =
        words[2].equals("-")
            ? new CMSSignedData(message)
            : new CMSSignedData(new CMSProcessableByteArray(Hex.decode(words[2])), message);
    Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
    if (signers.size() != 1) return "not one signer";
    SignerInformation signer = signers.iterator().next();
    X509CertificateHolder holder =
        (X509CertificateHolder) signed.getCertificates().getMatches(signer.getSID()).iterator().next();
    if (words[3].equals("all") && !signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider("BC").build(holder)))
      return "signature invalid";
    Attribute named = signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (named == null) return "certificate not named";
    ESSCertIDv2 first = SigningCertificateV2.getInstance(named.getAttrValues().getObjectAt(0)).getCerts()[0];
    if (!first.getHashAlgorithm().getAlgorithm().equals(NISTObjectIdentifiers.id_sha256)) return "hash of the certificate";
    if (!Arrays.equals(first.getCertHash(), sha256(holder.getEncoded()))) return "another certificate named";
    if (!first.getIssuerSerial().getSerial().getValue().equals(holder.getSerialNumber())) return "another serial named";
    return signer.getUnsignedAttributes() == null ? "bes" : stamp(signer);
  }

  static String stamp(SignerInformation signer) throws Exception {
    Attribute attribute = signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    byte[] encoded = attribute.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded("DER");
    TimeStampToken token = new TimeStampToken(new CMSSignedData(encoded));
    X509CertificateHolder authority =
        (X509CertificateHolder) token.getCertificates().getMatches(token.getSID()).iterator().next();
    token.validate(new JcaSimpleSignerInfoVerifierBuilder().setProvider("BC").build(authority));
    if (!token.getTimeStampInfo().getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)) return "hash of the stamp";
    if (!Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), sha256(signer.getSignature())))
      return "stamp over something else";
    return "t " + token.getTimeStampInfo().getGenTime().getTime();
  }

  static String make(String[] words) throws Exception {
    X509CertificateHolder holder = new X509CertificateHolder(Hex.decode(words[4]));
    SigningCertificateV2 named = new SigningCertificateV2(new ESSCertIDv2(sha256(holder.getEncoded())));
    ASN1EncodableVector signed = new ASN1EncodableVector();
    signed.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(named)));
    JcaSignerInfoGeneratorBuilder builder =
        new JcaSignerInfoGeneratorBuilder(digests())
            .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(new AttributeTable(signed)));
    if (!words[6].equals("-"))
      builder.setUnsignedAttributeGenerator(
          facts -> stamped((byte[]) facts.get(CMSAttributeTableGenerator.SIGNATURE), words[6], words[7]));
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(builder.build(signer(words[3], words[5]), holder));
    generator.addCertificate(holder);
    CMSProcessableByteArray content = new CMSProcessableByteArray(Hex.decode(words[2]));
    return Hex.toHexString(generator.generate(content, words[1].equals("attached")).getEncoded());
  }

  static AttributeTable stamped(byte[] signature, String certificate, String key) {
    try {
      TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
      requests.setCertReq(true);
      TimeStampRequest asked = requests.generate(TSPAlgorithms.SHA256, sha256(signature), BigInteger.ONE);
      X509CertificateHolder holder = new X509CertificateHolder(Hex.decode(certificate));
      SignerInfoGenerator signer =
          new JcaSignerInfoGeneratorBuilder(digests()).build(signer("SHA256withRSA", key), holder);
      TimeStampTokenGenerator tokens =
          new TimeStampTokenGenerator(
              signer,
              digests().get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
              new ASN1ObjectIdentifier("1.2.398.3.3.2.6.1"));
      tokens.addCertificates(new CollectionStore<>(List.of(holder)));
      byte[] token = tokens.generate(asked, BigInteger.TEN, new Date()).getEncoded();
      Attribute attribute =
          new Attribute(
              PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(ASN1Primitive.fromByteArray(token)));
      Hashtable<ASN1ObjectIdentifier, Attribute> table = new Hashtable<>();
      table.put(attribute.getAttrType(), attribute);
      return new AttributeTable(table);
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
  }

  static ContentSigner signer(String algorithm, String key) throws Exception {
    String family = algorithm.endsWith("ECDSA") ? "EC" : "RSA";
    PrivateKey own = KeyFactory.getInstance(family, "BC").generatePrivate(new PKCS8EncodedKeySpec(Hex.decode(key)));
    return new JcaContentSignerBuilder(algorithm).setProvider("BC").build(own);
  }

  static DigestCalculatorProvider digests() throws Exception {
    return new JcaDigestCalculatorProviderBuilder().setProvider("BC").build();
  }

  static byte[] sha256(byte[] bytes) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }
}
