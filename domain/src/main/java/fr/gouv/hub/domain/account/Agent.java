package fr.gouv.hub.domain.account;

import fr.gouv.hub.domain.reference.Administration;
import fr.gouv.hub.domain.reference.CivilServiceBranch;
import fr.gouv.hub.domain.reference.Territory;
import fr.gouv.hub.domain.shared.EmailAddress;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * A registered person, known by a professional address.
 *
 * <p>Life cycle: registered (the hub proposes a name, an administration, a territory from the address) → profile
 * confirmed by the agent → erased: the row stays, and says nothing of anybody. An account without a confirmed profile has
 * every right of an agent.
 */
@Entity
@Table(name = "agent")
public class Agent {

    /** Where the addresses of erased accounts are. */
    private static final String NOWHERE = "compte-supprime.invalid";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String email;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "administration_id")
    private Administration administration;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "territory_id")
    private Territory territory;

    @Enumerated(EnumType.STRING)
    private CivilServiceBranch branch;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "profile_confirmed_at")
    private Instant profileConfirmedAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @ElementCollection
    @CollectionTable(name = "agent_role", joinColumns = @JoinColumn(name = "agent_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<HubRole> roles = EnumSet.noneOf(HubRole.class);

    @Version
    private int version;

    protected Agent() {}

    /** A new account; the name is what the address suggests until the agent says otherwise. */
    public static Agent register(EmailAddress address, Instant now) {
        Agent agent = new Agent();
        agent.email = address.value();
        PersonName suggested = PersonName.suggestedBy(address.localPart());
        agent.firstName = suggested.first();
        agent.lastName = suggested.last();
        agent.registeredAt = now;
        return agent;
    }

    /** Takes what the e-mail domain suggests; either may be null. */
    public void propose(Administration suggested, Territory place) {
        administration = suggested;
        territory = place;
        branch = suggested == null ? null : suggested.branch();
    }

    /** The agent says who he is: empty means « je préfère ne pas le dire ». */
    public void confirmProfile(
            PersonName name, Administration chosen, Territory place, CivilServiceBranch side, Instant now) {
        firstName = name.first();
        lastName = name.last();
        administration = chosen;
        territory = place;
        branch = side == null && chosen != null ? chosen.branch() : side;
        profileConfirmedAt = now;
    }

    /**
     * From now on he may sign in by a password; sessions of an earlier time are over.
     *
     * @param hash Argon2id, PHC string
     */
    public void choosePassword(String hash, Instant now) {
        passwordHash = hash;
        passwordChangedAt = now;
    }

    public void grant(HubRole role) {
        roles.add(role);
    }

    /**
     * Nobody is behind it any more: no name, address, place, password or role.
     *
     * @param shown what others see where they saw his name
     */
    public void erase(String shown, Instant now) {
        email = replacement().value();
        firstName = null;
        lastName = shown;
        administration = null;
        territory = null;
        branch = null;
        passwordHash = null;
        passwordChangedAt = null;
        profileConfirmedAt = null;
        roles.clear();
        erasedAt = now;
    }

    /** Since when there is nothing left in it; null while it is somebody's. */
    public Instant erasedAt() {
        return erasedAt;
    }

    /** What stands for the address once the account is erased; no mail can be sent there (RFC 2606). */
    public EmailAddress replacement() {
        return new EmailAddress("compte-" + id + "@" + NOWHERE);
    }

    /** Whether an address is that of an erased account. */
    public static boolean isNobody(EmailAddress address) {
        return address.value().endsWith("@" + NOWHERE);
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    public Long id() {
        return id;
    }

    public EmailAddress email() {
        return new EmailAddress(email);
    }

    public PersonName name() {
        return new PersonName(firstName, lastName);
    }

    /** What other agents see: the name, or the part of the address before the @ while no name is known. */
    public String displayName() {
        String full = name().full();
        return full == null ? email().localPart() : full;
    }

    public Administration administration() {
        return administration;
    }

    public Territory territory() {
        return territory;
    }

    public CivilServiceBranch branch() {
        return branch;
    }

    /** Argon2id hash (PHC string), or null when the agent signs in by link only. */
    public String passwordHash() {
        return passwordHash;
    }

    /** When he chose it, or null when he never did. */
    public Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public boolean profileConfirmed() {
        return profileConfirmedAt != null;
    }

    public Set<HubRole> roles() {
        return Set.copyOf(roles);
    }

    public int version() {
        return version;
    }
}
