//! The mails of the simulated outbox as they read, in the language in which each was sent [domain 4.1].

use jiff::{civil::Date, tz::TimeZone};

use crate::{
    domain::{
        mail::{LinkState, Mail, MailKind, MailLink, Recipient},
        seat::{SeatType, monthly_cents},
        user::User,
        world::AccountState,
    },
    ui::i18n::{Arg, Words},
};

/// A mail as its recipient reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The subject.
    pub subject: String,
    /// The text, paragraph by paragraph.
    pub body: Vec<Paragraph>,
}

/// A paragraph of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paragraph {
    /// Text.
    Text(String),
    /// A link, which is never broken or cut.
    Link(String),
    /// What no real mail would say: that it is a simulated one.
    Remark(String),
}

/// The id of the message that names a kind of mail, given by its [name](MailKind::name).
pub fn kind(name: &str) -> String {
    format!("mail-kind-{}", super::dashed(name))
}

/// What has become of the link of a mail; `None` for a mail that carried none.
pub fn link(link: Option<MailLink<'_>>, zone: &TimeZone, words: &Words) -> String {
    let Some(MailLink { state, invite, reset }) = link else { return words.text("mail-link-none") };
    let date = match (invite, reset) {
        (Some(invite), _) => words.date(invite.expires_at, zone),
        // Such a link lives a day only, so that its hour matters.
        (None, Some(reset)) => words.moment(reset.expires_at, zone),
        (None, None) => String::new(),
    };
    let dated = |id| words.with(id, &[("date", Arg::Text(&date))]);
    match state {
        LinkState::Works => dated("mail-link-works"),
        LinkState::Expired => dated("mail-link-expired"),
        LinkState::Used if reset.is_some() => words.text("mail-link-password-chosen"),
        LinkState::Used => words.text("mail-link-used"),
        LinkState::Replaced => words.text("mail-link-replaced"),
        LinkState::Deactivated => words.text("mail-link-deactivated"),
        LinkState::Gone => words.text("mail-link-gone"),
    }
}

/// The mail to one of its recipients. `words` are those of the mail's [language](Mail::language), `zone` is the
/// account's. The link is the one that the mail carried, while that is known.
pub fn letter(mail: &Mail, to: &Recipient, account: &AccountState, zone: &TimeZone, words: &Words) -> Letter {
    let user = account.user_by_id(to.id).map(AsRef::as_ref);
    let name = account.account().name.as_str();
    let in_account = |id| words.with(id, &[("account", Arg::Text(name))]);
    let (subject, body) = match &mail.kind {
        MailKind::Invitation | MailKind::InvitationRenewed { .. } => {
            let mut body = vec![Paragraph::Text(in_account("mail-invitation-text"))];
            // Of what has become of it nothing was known when the mail was sent.
            match mail.link(user, mail.at).and_then(|link| link.invite) {
                Some(invite) => {
                    let until = words.moment(invite.expires_at, zone);
                    let args = [("date", Arg::Text(&until)), ("email", Arg::Text(to.email.typed()))];
                    body.push(Paragraph::Link(invite.link()));
                    body.push(Paragraph::Text(words.with("mail-invitation-until", &args)));
                }
                None => body.push(Paragraph::Remark(words.text("mail-invitation-no-link"))),
            }
            (in_account("mail-invitation-subject"), body)
        }
        MailKind::PasswordReset { .. } => {
            let mut body = vec![Paragraph::Text(words.text("mail-password-reset-text"))];
            match mail.link(user, mail.at).and_then(|link| link.reset) {
                Some(reset) => {
                    let until = words.moment(reset.expires_at, zone);
                    body.push(Paragraph::Link(reset.link()));
                    body.push(Paragraph::Text(words.with("mail-password-reset-until", &[("date", Arg::Text(&until))])));
                }
                None => body.push(Paragraph::Remark(words.text("mail-invitation-no-link"))),
            }
            (words.text("mail-password-reset-subject"), body)
        }
        MailKind::ClassicWelcome => {
            let mut body = vec![Paragraph::Text(in_account("mail-classic-welcome-text"))];
            match mail.link(user, mail.at).and_then(|link| link.invite) {
                Some(invite) => {
                    let until = words.moment(invite.expires_at, zone);
                    let args = [("date", Arg::Text(&until)), ("email", Arg::Text(to.email.typed()))];
                    body.push(Paragraph::Link(invite.link()));
                    body.push(Paragraph::Text(words.with("mail-invitation-until", &args)));
                }
                None => body.push(Paragraph::Remark(words.text("mail-invitation-no-link"))),
            }
            (in_account("mail-classic-welcome-subject"), body)
        }
        MailKind::ClassicAccess => (
            in_account("mail-access-granted-subject"),
            vec![
                Paragraph::Text(in_account("mail-classic-access-text")),
                Paragraph::Text(words.text("mail-access-granted-password")),
            ],
        ),
        MailKind::ClassicCreated { email } => {
            let args = [("account", Arg::Text(name)), ("email", Arg::Text(email.typed()))];
            let text = words.with("mail-classic-created-text", &args);
            (words.with("mail-classic-created-subject", &args), vec![Paragraph::Text(text)])
        }
        MailKind::Deactivated => {
            (in_account("mail-deactivated-subject"), vec![Paragraph::Text(in_account("mail-deactivated-text"))])
        }
        MailKind::Reactivated => {
            (in_account("mail-reactivated-subject"), vec![Paragraph::Text(in_account("mail-reactivated-text"))])
        }
        MailKind::LeadAssigned { lead } | MailKind::LeadAssignedInApp { lead } => {
            let lead = lead.to_string();
            let say = |id| words.with(id, &[("account", Arg::Text(name)), ("lead", Arg::Text(&lead))]);
            let body = ["mail-lead-text", "mail-lead-preferences"].map(|id| Paragraph::Text(say(id)));
            (say("mail-lead-subject"), body.to_vec())
        }
        MailKind::AccessGranted => (
            in_account("mail-access-granted-subject"),
            vec![
                Paragraph::Text(in_account("mail-access-granted-text")),
                Paragraph::Text(words.text("mail-access-granted-password")),
            ],
        ),
        MailKind::RemovalTakenBack { seat, seats, left, effective_on } => {
            let say = |id, count| removal(id, name, *seat, count, *effective_on, words);
            let body = vec![
                Paragraph::Text(say("mail-removal-taken-back-text", *seats)),
                Paragraph::Text(say("mail-removal-taken-back-left", *left)),
            ];
            (say("mail-removal-taken-back-subject", *seats), body)
        }
        MailKind::RemovalScheduled { seat, seats, total, effective_on } => {
            let say = |id, count| removal(id, name, *seat, count, *effective_on, words);
            let body = ["mail-removal-scheduled-text", "mail-removal-scheduled-until"];
            let body = body.map(|id| Paragraph::Text(say(id, *total))).into_iter().collect();
            (say("mail-removal-scheduled-subject", *seats), body)
        }
        MailKind::RemovalApplied { seat, seats, purchased, effective_on } => {
            let say = |id, count| removal(id, name, *seat, count, *effective_on, words);
            let body = vec![
                Paragraph::Text(say("mail-removal-applied-text", *seats)),
                Paragraph::Text(say("mail-removal-applied-now", *purchased)),
            ];
            (say("mail-removal-applied-subject", *seats), body)
        }
        MailKind::RemovalCancelled { seat, seats, effective_on } => {
            let say = |id| removal(id, name, *seat, *seats, *effective_on, words);
            (say("mail-removal-cancelled-subject"), vec![Paragraph::Text(say("mail-removal-cancelled-text"))])
        }
        MailKind::Receipt { order, total_cents, card } => {
            let (order, total) = (order.to_string(), words.money(*total_cents));
            let card_name = card.map(|card| super::billing::card(card, words)).unwrap_or_default();
            let args = [
                ("account", Arg::Text(name)),
                ("order", Arg::Text(&order)),
                ("total", Arg::Text(&total)),
                ("card", Arg::Text(&card_name)),
            ];
            let text = if card.is_some() { "mail-receipt-text" } else { "mail-receipt-free" };
            let fictional = Paragraph::Remark(words.text("mail-seats-bought-fictional"));
            (words.with("mail-receipt-subject", &args), vec![Paragraph::Text(words.with(text, &args)), fictional])
        }
        MailKind::ChargeFailed { order, total_cents, problem } => {
            let (order, total) = (order.to_string(), words.money(*total_cents));
            let args = [("account", Arg::Text(name)), ("order", Arg::Text(&order)), ("total", Arg::Text(&total))];
            let body =
                [super::billing::card_problem(*problem).say(words), words.with("mail-charge-failed-text", &args)];
            (words.with("mail-charge-failed-subject", &args), body.map(Paragraph::Text).to_vec())
        }
        MailKind::TrialEnds { product, ends_on } => {
            let (product, date) = (words.text(super::refusal::product_name(*product)), words.date_of(*ends_on));
            let args = [("account", Arg::Text(name)), ("product", Arg::Text(&product)), ("date", Arg::Text(&date))];
            let text = words.with("mail-trial-ends-text", &args);
            (words.with("mail-trial-ends-subject", &args), vec![Paragraph::Text(text)])
        }
        MailKind::TrialEnded { product, seat } => {
            let product = words.text(super::refusal::product_name(*product));
            let args = [("account", Arg::Text(name)), ("product", Arg::Text(&product))];
            let mut body = vec![Paragraph::Text(words.with("mail-trial-ended-text", &args))];
            body.extend(seat.map(|seat| {
                let seat = words.text(&super::seat(seat));
                Paragraph::Text(words.with("mail-trial-ended-seat", &[("seat", Arg::Text(&seat))]))
            }));
            (words.with("mail-trial-ended-subject", &args), body)
        }
        MailKind::PartnerDomainMissing => {
            let body = ["mail-partner-domain-missing-text", "mail-partner-domain-missing-where"];
            let body = body.map(|id| Paragraph::Text(in_account(id)));
            (in_account("mail-partner-domain-missing-subject"), body.to_vec())
        }
        MailKind::SalesforceUserChanged { old, new, username, org, by, left, lacks } => {
            let rights = super::salesforce::rights(lacks, words);
            let args = [
                ("account", Arg::Text(name)),
                ("old", Arg::Text(old.as_ref().map_or("", |old| old.as_str()))),
                ("new", Arg::Text(new.as_str())),
                ("username", Arg::Text(username.as_str())),
                ("org", Arg::Text(org.as_str())),
                ("who", Arg::Text(by.typed())),
                ("left", Arg::Text(left.as_ref().map_or("", |left| left.as_str()))),
                ("rights", Arg::Text(&rights)),
            ];
            // A first connection takes nobody's place, and is told as what it is.
            let [subject, text] = match old {
                Some(_) => ["mail-salesforce-user-changed-subject", "mail-salesforce-user-changed-text"],
                None => ["mail-salesforce-user-first-subject", "mail-salesforce-user-first-text"],
            };
            let links = left.is_some().then_some("mail-salesforce-user-left");
            let lacks = (!lacks.is_empty()).then_some("mail-salesforce-user-lacks");
            let body = [Some(text), links, lacks, Some("mail-salesforce-user-changed-check")];
            let body = body.into_iter().flatten().map(|id| Paragraph::Text(words.with(id, &args)));
            (words.with(subject, &args), body.collect())
        }
        MailKind::SeatsBought { seat, seats, purchased, unit_price_cents, prorated_cents, bill_on } => {
            let seat = words.text(&super::seat(*seat));
            let unit = words.money((*unit_price_cents).into());
            let price = words.money(monthly_cents(*unit_price_cents, *seats));
            let say = |id| {
                let (account, seat) = (Arg::Text(name), Arg::Text(&seat));
                let (count, purchased) = (Arg::Count((*seats).into()), Arg::Count((*purchased).into()));
                let (unit, price) = (Arg::Text(&unit), Arg::Text(&price));
                let args = [
                    ("account", account),
                    ("seat", seat),
                    ("count", count),
                    ("purchased", purchased),
                    ("unit", unit),
                    ("price", price),
                ];
                words.with(id, &args)
            };
            let body = ["mail-seats-bought-text", "mail-seats-bought-price"].map(|id| Paragraph::Text(say(id)));
            let prorated = words.money(*prorated_cents);
            let body = body.into_iter().chain(bill_on.map(|on| {
                let date = words.date_of(on);
                let args = [("price", Arg::Text(&prorated)), ("date", Arg::Text(&date))];
                Paragraph::Text(words.with("mail-seats-bought-on-bill", &args))
            }));
            let fictional = Paragraph::Remark(words.text("mail-seats-bought-fictional"));
            (say("mail-seats-bought-subject"), body.chain([fictional]).collect())
        }
    };
    let mut whole = vec![Paragraph::Text(greeting(user, words))];
    whole.extend(body);
    let simulated = match &mail.kind {
        MailKind::LeadAssignedInApp { .. } => "mail-simulated-in-app",
        _ => "mail-simulated",
    };
    whole.push(Paragraph::Remark(words.text(simulated)));
    Letter { subject, body: whole }
}

/// What is said of so many seats that leave an account on a day, or do not.
fn removal(id: &str, account: &str, seat: SeatType, count: u32, on: Date, words: &Words) -> String {
    let (seat, date) = (words.text(&super::seat(seat)), words.date_of(on));
    let (account, seat, date) = (Arg::Text(account), Arg::Text(&seat), Arg::Text(&date));
    words.with(id, &[("account", account), ("seat", seat), ("date", date), ("count", Arg::Count(count.into()))])
}

fn greeting(user: Option<&User>, words: &Words) -> String {
    match user.map(|user| user.first_name.as_str()) {
        None | Some("") => words.text("mail-greeting-nobody"),
        Some(name) => words.with("mail-greeting", &[("name", Arg::Text(name))]),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::{ToSpan as _, civil::date};

    use super::*;
    use crate::{
        domain::{
            access::Access,
            account::{Account, AccountKind},
            email::Email,
            hub_id::HubId,
            id::UserId,
            invite::{Invite, InviteToken},
            language::Lang,
            password_reset::PasswordReset,
            permission::Catalogue,
            record::Record,
            seat::SeatType,
            user::{Origin, UserStatus},
            world::World,
        },
        ui::i18n::Languages,
    };

    fn hub() -> HubId {
        HubId::try_from(7).unwrap()
    }

    fn sent() -> jiff::Timestamp {
        "2026-08-20T22:30:00Z".parse().unwrap()
    }

    fn invited() -> User {
        User {
            id: UserId(1),
            email: Email::parse("Ann@x.io").unwrap(),
            first_name: "".into(),
            last_name: "".into(),
            status: UserStatus::Invited,
            password_set: false,
            seat: Some(SeatType::Core),
            access: Access::DEFAULT,
            main_team: None,
            extra_teams: Vec::new(),
            preset: None,
            partner_employee: false,
            last_active: None,
            created_at: sent(),
            origin: Origin::Typed,
            invite: Some(Invite {
                token: InviteToken(7),
                expires_at: sent() + (14 * 24).hours(),
                mailed_at: Some(sent()),
                renewed: false,
            }),
            password_reset: None,
            notifications: Default::default(),
        }
    }

    fn mail(kind: MailKind) -> Mail {
        let user = invited();
        let to = vec![Recipient { id: user.id, email: user.email }];
        Mail { hub: hub(), at: sent(), kind, language: Lang::En, to }
    }

    /// The mail as it reads after `change` has happened to its recipient: the subject first.
    fn read(kind: MailKind, lang: Lang, change: impl FnOnce(&mut User)) -> Vec<String> {
        let mut user = invited();
        change(&mut user);
        let account = Account {
            hub_id: hub(),
            name: "Bäckerei".into(),
            kind: AccountKind::Customer,
            pilot: false,
            language: lang,
            time_zone: "Europe/Paris".into(),
        };
        let records = [Record::Account(account), Record::User(hub(), Box::new(user))];
        let world = World::from_records(Arc::new(Catalogue::shipped().unwrap()), records);
        let languages = Languages::load().unwrap();
        let (mail, zone) = (mail(kind), TimeZone::get("Europe/Paris").unwrap());
        let letter = letter(&mail, &mail.to[0], world.account(hub()).unwrap(), &zone, languages.get(lang));
        let body = letter.body.into_iter().map(|part| match part {
            Paragraph::Text(text) => text,
            Paragraph::Link(link) => format!("<{link}>"),
            Paragraph::Remark(text) => format!("({text})"),
        });
        std::iter::once(letter.subject).chain(body).collect()
    }

    #[test]
    fn an_invitation_names_the_account_the_link_and_its_end() {
        assert_eq!(
            read(MailKind::Invitation, Lang::En, |_| {}),
            [
                "Bäckerei has added you to HubSpot",
                "Hello,",
                "You are now a user of Bäckerei in HubSpot. Follow this link to choose a password and sign in:",
                "<https://app.hubspot.example/join/00000000000000000000000000000007>",
                "The link works until 4 Sep 2026, 00:30, and only for Ann@x.io.",
                "(Simulated: this mail was sent to nobody and has not left this machine.)",
            ]
        );
        let french = read(MailKind::Invitation, Lang::Fr, |user| user.first_name = "Anne".into());
        assert_eq!(french[0], "Bäckerei vous a ajouté à HubSpot");
        assert_eq!(french[1], "Bonjour Anne,");
        assert!(french[4].contains("4 sept. 2026 à 00:30"), "{french:?}");
    }

    #[test]
    fn a_link_that_was_replaced_is_not_shown_as_if_it_were_the_new_one() {
        let newer = |user: &mut User| user.invite.as_mut().unwrap().mailed_at = Some(sent() + 1.hour());
        let letter = read(MailKind::Invitation, Lang::En, newer);
        assert!(letter.contains(&"((The link of this mail no longer exists.))".to_owned()), "{letter:?}");
        assert!(!letter.iter().any(|line| line.contains("join/")), "{letter:?}");
    }

    #[test]
    fn a_reset_mail_has_its_link_and_when_it_ends() {
        let (token, expires_at) = (InviteToken(9), sent() + 24.hours());
        let reset = |user: &mut User| user.password_reset = Some(PasswordReset { token, expires_at, used: false });
        let letter = read(MailKind::PasswordReset { token }, Lang::En, reset);
        assert_eq!(letter[0], "Reset your HubSpot password");
        assert_eq!(letter[3], "<https://app.hubspot.example/reset/00000000000000000000000000000009>");
        assert!(letter[4].contains("until 22 Aug 2026, 00:30"), "{letter:?}");
        let void = read(MailKind::PasswordReset { token: InviteToken(8) }, Lang::Fr, reset);
        assert!(!void.iter().any(|line| line.contains("reset/")), "{void:?}");
        let renewed = read(MailKind::InvitationRenewed { token: InviteToken(7) }, Lang::En, |_| {});
        assert!(renewed.iter().any(|line| line.contains("join/")), "{renewed:?}");
        for (kind, word) in [(MailKind::Deactivated, "deactivated"), (MailKind::Reactivated, "reactivated")] {
            let letter = read(kind, Lang::En, |_| {});
            assert!(letter[2].contains(word) && letter[0].contains("Bäckerei"), "{letter:?}");
        }
    }

    #[test]
    fn who_has_a_password_gets_no_link() {
        let letter = read(MailKind::AccessGranted, Lang::En, |user| user.first_name = "Ann".into());
        assert_eq!(letter[..2], ["You now have access to Bäckerei", "Hello Ann,"]);
        assert!(!letter.iter().any(|line| line.contains("http")), "{letter:?}");
    }

    #[test]
    fn seats_that_are_kept_are_counted() {
        let kind = |seats, left| MailKind::RemovalTakenBack {
            seat: SeatType::Core,
            seats,
            left,
            effective_on: date(2026, 12, 1),
        };
        let one = read(kind(1, 0), Lang::En, |_| {});
        assert_eq!(one[0], "Bäckerei: 1 Core Seat is kept after all");
        assert!(one[3].starts_with("None is due"), "{one:?}");
        let two = read(kind(2, 3), Lang::Fr, |_| {});
        assert_eq!(two[0], "Bäckerei : 2 de type Licence essentielle finalement conservées");
        assert!(two[3].contains("3 à supprimer le 1er déc. 2026"), "{two:?}");
    }

    #[test]
    fn a_receipt_says_what_it_comes_to() {
        let kind = |seats| MailKind::SeatsBought {
            seat: SeatType::Core,
            seats,
            purchased: 1042,
            unit_price_cents: 4250,
            prorated_cents: 1234,
            bill_on: Some(date(2026, 12, 1)),
        };
        let one = read(kind(1), Lang::En, |_| {});
        assert_eq!(one[0], "Bäckerei: receipt for 1 Core Seat");
        assert!(one[2].contains("has bought a Core Seat, and has 1,042 of that type now"), "{one:?}");
        assert_eq!(one[3], "Price: $42.50 per month.");
        let many = read(kind(100), Lang::Fr, |_| {});
        assert_eq!(many[0], "Bäckerei : reçu pour 100 de type Licence essentielle");
        assert_eq!(many[3], "Prix : 100 × 42,50\u{a0}$ = 4\u{202f}250,00\u{a0}$ par mois.");
        assert!(many[4].contains("12,34\u{a0}$") && many[4].contains("1er déc. 2026"), "{many:?}");
        assert_eq!(many[5], "(Les prix sont fictifs et la carte est simulée : aucun argent ne circule.)");
    }

    /// What has become of the link, as the outbox says it.
    #[test]
    fn links_say_what_has_become_of_them() {
        let languages = Languages::load().unwrap();
        let now = sent() + 24.hours();
        let state = |change: fn(&mut User), now| {
            let mut user = invited();
            change(&mut user);
            link(mail(MailKind::Invitation).link(Some(&user), now), &TimeZone::UTC, languages.get(Lang::En))
        };
        assert_eq!(state(|_| {}, now), "works until 3 Sep 2026");
        assert_eq!(state(|_| {}, sent() + (14 * 24).hours()), "expired on 3 Sep 2026");
        assert_eq!(state(|user| user.status = UserStatus::Active, now), "signed up");
        assert_eq!(state(|user| user.status = UserStatus::Deactivated, now), "user deactivated");
        assert_eq!(state(|user| user.invite = None, now), "replaced by a newer one");
        let gone = mail(MailKind::Invitation).link(None, now);
        assert_eq!(link(gone, &TimeZone::UTC, languages.get(Lang::En)), "user deleted");
        let user = invited();
        let none = mail(MailKind::AccessGranted).link(Some(&user), now);
        assert_eq!(link(none, &TimeZone::UTC, languages.get(Lang::En)), "no link");
    }
}
