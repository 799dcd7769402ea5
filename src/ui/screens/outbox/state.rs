//! What a person has put into the outbox.

use super::{choose_password, sign_up};
use crate::{
    domain::{
        guard::Actor,
        invite::InviteToken,
        log::{LogPage, Logged},
        mail::{Mail, MailKind, Recipient},
        password_reset::PasswordReset,
        user::{User, UserStatus},
    },
    ui::{
        action::{ActionId, ContextId},
        effect::Token,
        key::Key,
        layout::{Hit, WidgetId},
        overlays::{Overlay, no_mail, picker},
        part::{Part, Surroundings},
        screens::log::{Filter, Ids, List, MailFilter, Query, paged::Why},
        step::Step,
        toast::Saying,
    },
};

/// The parts of the screen.
const IDS: Ids = Ids {
    search: WidgetId::OutboxSearch,
    count: WidgetId::OutboxCount,
    table: WidgetId::OutboxTable,
    drawer: WidgetId::OutboxMail,
};

/// The state of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The mails.
    pub list: List<Mail>,
    /// Which kind of mail is shown, when not all are.
    pub kind: Option<&'static str>,
    /// Whether the mail under the cursor has a link that somebody can still sign up with.
    link: bool,
    /// Whether it is an invitation that somebody still waits for.
    waited: bool,
}

impl Default for State {
    fn default() -> Self {
        Self { list: List::new(IDS), kind: None, link: false, waited: false }
    }
}

impl State {
    /// Which mails are shown.
    pub fn filter(&self) -> MailFilter {
        MailFilter { kind: self.kind, search: self.list.search.text().to_owned() }
    }

    /// Shows the mails of a kind, or all.
    pub fn show(&mut self, filter: &MailFilter, around: &mut Surroundings<'_>) {
        self.kind = filter.kind;
        self.list.restart(around);
    }

    /// What the link of the mail under the cursor leads to, when it leads anywhere.
    pub fn leads_to(&self) -> Option<ActionId> {
        if self.link { Some(ActionId::SignUp) } else { self.reset().map(|_| ActionId::ChoosePassword) }
    }

    /// The page that is wanted next.
    pub fn wants(&mut self, around: &mut Surroundings<'_>) -> Option<(Why, Query)> {
        self.look(around);
        let known = around.account()?.serial();
        let (top, page) = (around.viewer.top(IDS.table), around.viewer.page(IDS.table));
        let (why, span) = self.list.paged.wants(known, top, page)?;
        Some((
            why,
            Query {
                hub: around.actor.hub,
                span,
                wanted: self.list.paged.page_size(),
                filter: Filter::Mails(self.filter()),
            },
        ))
    }

    /// Takes in a page.
    pub fn answer(&mut self, token: Token, page: LogPage<Mail>, around: &mut Surroundings<'_>) {
        let rows = self.list.paged.answer(token, page);
        self.list.pushed(rows, around);
        self.look(around);
    }

    /// Looks whether there is still a link to sign up with.
    fn look(&mut self, around: &Surroundings<'_>) {
        self.link = self.invited(around).is_some();
        self.waited = self.waiting(around).is_some();
    }

    /// The recipient of the mail under the cursor, while the mail's link is theirs and they have not signed up.
    fn invited<'a>(&self, around: &Surroundings<'a>) -> Option<&'a User> {
        let Logged { value: mail, .. } = self.list.paged.current()?;
        let user = around.account()?.user_by_id(mail.to.first()?.id)?;
        // An expired link still leads to its page, which says so.
        mail.link(Some(user), mail.at)?.invite?;
        (user.status == UserStatus::Invited).then_some(user)
    }

    /// The recipient of the invitation under the cursor, while they have not signed up.
    fn waiting<'a>(&self, around: &Surroundings<'a>) -> Option<&'a User> {
        let Logged { value: mail, .. } = self.list.paged.current()?;
        let invitation = matches!(mail.kind, MailKind::Invitation | MailKind::InvitationRenewed { .. });
        let user = around.account()?.user_by_id(mail.to.first()?.id)?;
        (invitation && user.status == UserStatus::Invited).then_some(user)
    }

    /// Whether the mail under the cursor is an invitation that somebody still waits for.
    pub const fn is_waited_for(&self) -> bool {
        self.waited
    }

    fn no_mail(&self, around: &mut Surroundings<'_>) -> Option<Step> {
        let user = self.waiting(around)?.id;
        Some(Step::open(Overlay::NoMail(no_mail::State::new(user, around))))
    }

    fn sign_up(&self, around: &Surroundings<'_>) -> Option<Step> {
        let user = self.invited(around)?;
        let token = user.invite.as_ref()?.token;
        let who = Actor { hub: around.actor.hub, user: user.id };
        let page = sign_up::State::new(who, token, user);
        Some(Step::open(Overlay::SignUp(Box::new(page))))
    }

    /// Whose link to choose another password the mail under the cursor has, and its secret part. One that works no longer
    /// still leads to its page, which says so.
    fn reset(&self) -> Option<(&Recipient, InviteToken)> {
        let Logged { value: mail, .. } = self.list.paged.current()?;
        match mail.kind {
            MailKind::PasswordReset { token } => Some((mail.to.first()?, token)),
            _ => None,
        }
    }

    fn choose_password(&self, around: &Surroundings<'_>) -> Option<Step> {
        let (to, token) = self.reset()?;
        let who = Actor { hub: around.actor.hub, user: to.id };
        let page = choose_password::State::new(who, to.email.typed().to_owned(), token, around);
        Some(Step::open(Overlay::ChoosePassword(Box::new(page))))
    }

    fn copy(&self, around: &Surroundings<'_>) -> Option<Step> {
        let link = match self.reset() {
            Some((_, token)) => PasswordReset::link_of(token),
            None => self.invited(around)?.invite.as_ref()?.link(),
        };
        Some(Step::Copy(link, Saying::plain("toast-copied").count("count", 1)))
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "outbox"
    }

    fn contexts(&self) -> Vec<ContextId> {
        let link = self.leads_to().map(|action| match action {
            ActionId::SignUp => ContextId::OutboxLink,
            _ => ContextId::OutboxReset,
        });
        self.list.contexts(link.into_iter().chain(self.waited.then_some(ContextId::Invitation)))
    }

    fn focus(&self) -> WidgetId {
        self.list.focus()
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        // An opened mail is read, so that what is left to do with it is to follow its link.
        let follows = if action == ActionId::Activate && self.list.open { self.leads_to() } else { Some(action) };
        match follows {
            Some(ActionId::SignUp) => return self.sign_up(around).unwrap_or(Step::Ignored),
            Some(ActionId::ChoosePassword) => return self.choose_password(around).unwrap_or(Step::Ignored),
            _ => {}
        }
        if let Some(step) = self.list.act(action, around) {
            return step;
        }
        match action {
            ActionId::CopyOne => self.copy(around).unwrap_or(Step::Ignored),
            ActionId::NoMail => self.no_mail(around).unwrap_or(Step::Ignored),
            ActionId::Filter => {
                let kind = picker::Kind::Filter(Filter::Mails(self.filter()));
                Step::open(Overlay::Picker(Box::new(picker::State::new(kind, around))))
            }
            ActionId::Back if self.kind.is_some() => {
                self.show(&MailFilter::default(), around);
                Step::Stay
            }
            ActionId::Back => Step::GoBack,
            other => Step::Elsewhere(other),
        }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match action {
            ActionId::Activate if self.list.open && self.link => Some("action-sign-up"),
            ActionId::Activate if self.list.open && self.reset().is_some() => Some("action-choose-password"),
            _ => self.list.label(action, self.kind.is_some()),
        }
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        self.list.type_key(key, around)
    }

    fn paste(&mut self, text: &str, around: &mut Surroundings<'_>) -> Step {
        self.list.paste(text, around)
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        self.list.click(hit, around)
    }
}
