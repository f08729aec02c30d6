import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/** Holds each file against each of the standards named first: «java Valider.java 3a,ua1 FILE...», a line an answer. */
public class Valider {
  public static void main(String[] valg) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    for (int i = 1; i < valg.length; i++) {
      for (String standard : valg[0].split(",")) {
        System.out.println(standard + "\t" + i + "\t" + svar(new File(valg[i]), standard));
      }
    }
  }

  private static String svar(File fil, String standard) {
    PDFAFlavour slag = PDFAFlavour.byFlavourId(standard);
    try (PDFAParser leser = Foundries.defaultInstance().createParser(fil, slag)) {
      PDFAValidator validator = Foundries.defaultInstance().createValidator(profil(standard), false);
      ValidationResult resultat = validator.validate(leser);
      return resultat.isCompliant() ? "PASS\t" : "FAIL\t" + String.join("; ", brudd(resultat));
    } catch (Exception feil) {
      return "FAIL\tnot read: " + feil.getClass().getSimpleName();
    }
  }

  private static ValidationProfile profil(String standard) throws Exception {
    String navn = standard.startsWith("ua") ? "UA-" + standard.substring(2) : "A-" + standard.toUpperCase();
    String sti = "/org/verapdf/pdfa/validation/PDF" + navn + ".xml";
    try (InputStream inn = PDFAValidator.class.getResourceAsStream(sti)) {
      return Profiles.profileFromXml(inn);
    }
  }

  private static List<String> brudd(ValidationResult resultat) {
    Set<String> regler = new LinkedHashSet<>();
    for (TestAssertion t : resultat.getTestAssertions()) {
      if (t.getStatus() == TestAssertion.Status.FAILED) {
        regler.add(t.getRuleId().getClause() + "-" + t.getRuleId().getTestNumber() + " at "
            + t.getLocation().getContext());
      }
    }
    return new ArrayList<>(regler);
  }
}
