package fr.gouv.hub.domain.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;

/** Whom an organiser invites: addresses, whatever stands between them. */
public class EventInvitationDraft {

    /** Longest list, in characters: far beyond what is read, so that any list is answered. */
    public static final int LONGEST = 100_000;

    @NotBlank(message = "{event.error.invitationMissing}")
    @Size(max = LONGEST, message = "{event.error.length}")
    private String addresses;

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(String addresses) {
        this.addresses = addresses;
    }

    /** What was typed, address by address. */
    public List<String> typed() {
        return Arrays.stream(addresses.strip().split("[\\s,;<>]+"))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }
}
