//! The mails of the simulated outbox as they read, in the language in which each was sent [domain 4.1].

use jiff::tz::TimeZone;

use crate::{
    domain::{
        mail::{LinkState, Mail, MailKind, MailLink, Recipient},
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
    let Some(MailLink { state, invite }) = link else { return words.text("mail-link-none") };
    let date = invite.map(|invite| words.date(invite.expires_at, zone)).unwrap_or_default();
    let dated = |id| words.with(id, &[("date", Arg::Text(&date))]);
    match state {
        LinkState::Works => dated("mail-link-works"),
        LinkState::Expired => dated("mail-link-expired"),
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
        MailKind::Invitation => {
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
        MailKind::AccessGranted => (
            in_account("mail-access-granted-subject"),
            vec![
                Paragraph::Text(in_account("mail-access-granted-text")),
                Paragraph::Text(words.text("mail-access-granted-password")),
            ],
        ),
        MailKind::RemovalTakenBack { seat, seats, left, effective_on } => {
            let seat = words.text(&super::seat(*seat));
            let date = words.date_of(*effective_on);
            let say = |id, count: u32| {
                let count = Arg::Count(count.into());
                let (account, seat, date) = (Arg::Text(name), Arg::Text(&seat), Arg::Text(&date));
                words.with(id, &[("account", account), ("seat", seat), ("date", date), ("count", count)])
            };
            let body = vec![
                Paragraph::Text(say("mail-removal-taken-back-text", *seats)),
                Paragraph::Text(say("mail-removal-taken-back-left", *left)),
            ];
            (say("mail-removal-taken-back-subject", *seats), body)
        }
    };
    let mut whole = vec![Paragraph::Text(greeting(user, words))];
    whole.extend(body);
    whole.push(Paragraph::Remark(words.text("mail-simulated")));
    Letter { subject, body: whole }
}

fn greeting(user: Option<&User>, words: &Words) -> String {
    match user.map(|user| user.first_name.as_str()) {
        None | Some("") => words.text("mail-greeting-nobody"),
        Some(name) => words.with("mail-greeting", &[("name", Arg::Text(name))]),
    }
}
