package fr.gouv.hub.domain.account;

/**
 * The profile page: what the agent may edit, and what the hub has proposed.
 *
 * @param draft present values
 * @param email the agent's address, which he alone sees
 * @param confirmed whether he has already said that this is right
 * @param withPassword whether the account has a password
 */
public record Profile(ProfileDraft draft, String email, boolean confirmed, boolean withPassword) {}
