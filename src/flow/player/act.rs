//! The acts of a flow, one by one, as a person would do them.

use jiff::{Timestamp, Zoned, tz::TimeZone};

use super::Player;
use crate::{
    domain::{
        guard::{self, Actor},
        hub_id::HubId,
        language::Lang,
    },
    flow::{
        screen,
        script::{Act, ClockTo, Intent, Persona},
        stage::resolve,
    },
    service::hub::ClockError,
    ui::{action::ActionId, input::Input, key::Key},
};

/// How many rows a cursor is moved over before a text counts as not being in a list.
const ROWS: usize = 2000;

/// Why something cannot be done at the keyboard.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Stuck {
    /// No key does it here.
    #[error("no key does {0:?} here, and the palette does not either")]
    NoKey(&'static str),
    /// It is refused now.
    #[error("{0:?} is refused now: {1}")]
    Refused(&'static str, String),
    /// The focus does not come there.
    #[error("the keys that move the focus do not reach {wanted:?}; they reach {reached}")]
    NotReached {
        /// Where it was to come.
        wanted: &'static str,
        /// Where it came.
        reached: String,
    },
    /// No row under the cursor holds a text.
    #[error("the cursor finds no row that holds {0:?}")]
    NoRow(String),
    /// Nobody in this world is the persona.
    #[error("nobody in this world is that persona")]
    NoPersona,
    /// The persona was chosen and does not operate.
    #[error("the operator did not change")]
    NotSwitched,
    /// Nothing of that kind happens in this world.
    #[error("nothing of that kind is ahead in this account")]
    NoEvent,
    /// The clock was not moved.
    #[error("the clock was not moved: {0}")]
    Clock(#[from] ClockError),
    /// The session is over.
    #[error("the session is over")]
    Over,
}

impl Player {
    /// Does one thing, by keys where there is a way by keys.
    ///
    /// # Errors
    /// [`Stuck`] says what stands in the way.
    pub async fn act(&mut self, act: &Act) -> Result<(), Stuck> {
        if self.has_quit() {
            return Err(Stuck::Over);
        }
        match act {
            Act::Keys(keys) => self.keys(keys).await,
            Act::Type(text) => self.type_text(&text.say(self.words())).await,
            Act::Paste(text) => self.paste(&text.say(self.words())).await,
            Act::Do(Intent::Action(action)) => return self.perform(*action).await,
            Act::Do(Intent::Widget(widget)) => return self.reach_and_activate(*widget).await,
            Act::Pick(text) => return self.pick(&text.say(self.words())).await,
            Act::Resize(size) => self.input(Input::Resize(*size)).await,
            Act::Lang(lang) => return self.switch_language(*lang).await,
            Act::As(persona) => return self.switch_operator(persona).await,
            Act::Account(hub) => return self.switch_account(*hub).await,
            Act::ClockTo(to) => return self.move_clock(*to).await,
        }
        Ok(())
    }

    /// Moves the cursor of the list that has the focus onto the first row from the top that holds a text.
    ///
    /// # Errors
    /// [`Stuck::NoRow`].
    pub async fn pick(&mut self, text: &str) -> Result<(), Stuck> {
        let none = || Stuck::NoRow(text.to_owned());
        if let Some(key) = self.key_of(ActionId::First) {
            self.key(key).await;
        }
        let focus = self.model().focus();
        for _ in 0..ROWS {
            let rect = self.frame().layout.rect(focus);
            let area = if rect.is_empty() { self.frame().buffer.area } else { rect };
            if screen::cursor_line(self.frame(), self.theme(), area).is_some_and(|line| line.contains(text)) {
                return Ok(());
            }
            let before = (self.model().clone(), self.screen());
            let down = self.key_of(ActionId::Down).ok_or_else(none)?;
            self.key(down).await;
            if self.model().focus() != focus || (self.model() == &before.0 && self.screen() == before.1) {
                break;
            }
        }
        Err(none())
    }

    /// The first key that does an action here.
    pub(super) fn key_of(&self, action: ActionId) -> Option<Key> {
        let working = self.context().keymap.working(&self.model().contexts());
        let keys = working.into_iter().find(|(of, _)| of.id == action).map(|(_, keys)| keys)?;
        keys.first().copied()
    }

    async fn switch_language(&mut self, lang: Lang) -> Result<(), Stuck> {
        if self.viewer().lang == lang {
            return Ok(());
        }
        self.perform(ActionId::SwitchLanguage).await?;
        if self.viewer().lang == lang { Ok(()) } else { Err(Stuck::NoKey("language.switch")) }
    }

    async fn switch_operator(&mut self, persona: &Persona) -> Result<(), Stuck> {
        let world = self.hub().world();
        let here = Some(self.model().actor.hub);
        let wanted = resolve(&world, persona, here).or_else(|| resolve(&world, persona, None));
        let wanted = wanted.ok_or(Stuck::NoPersona)?;
        if self.model().actor == wanted {
            return Ok(());
        }
        if Some(wanted.hub) == here {
            self.perform(ActionId::SwitchOperator).await?;
        } else {
            self.open_account(wanted.hub).await?;
        }
        self.choose_operator(wanted).await
    }

    /// Opens an account as whom it offers first.
    async fn switch_account(&mut self, hub: HubId) -> Result<(), Stuck> {
        if self.model().actor.hub == hub {
            return Ok(());
        }
        self.open_account(hub).await?;
        if let Some(key) = self.key_of(ActionId::Activate) {
            self.key(key).await;
        }
        if self.model().actor.hub == hub { Ok(()) } else { Err(Stuck::NotSwitched) }
    }

    /// Picks an account in its list; who operates there is asked next.
    async fn open_account(&mut self, hub: HubId) -> Result<(), Stuck> {
        self.perform(ActionId::SwitchAccount).await?;
        self.type_text(&hub.to_string()).await;
        self.pick(&hub.to_string()).await?;
        let key = self.key_of(ActionId::Activate).ok_or(Stuck::NotSwitched)?;
        self.key(key).await;
        Ok(())
    }

    async fn choose_operator(&mut self, wanted: Actor) -> Result<(), Stuck> {
        let world = self.hub().world();
        let (_, user) = guard::find(&world, wanted).map_err(|_| Stuck::NoPersona)?;
        self.type_text(user.email.typed()).await;
        let key = self.key_of(ActionId::Activate).ok_or(Stuck::NotSwitched)?;
        self.key(key).await;
        if self.model().actor == wanted { Ok(()) } else { Err(Stuck::NotSwitched) }
    }

    /// Moves the world's clock, by asking the hub rather than a screen: a flow tells a story, not how the clock is set.
    async fn move_clock(&mut self, to: ClockTo) -> Result<(), Stuck> {
        let at = self.time_of(to).ok_or(Stuck::NoEvent)?;
        self.hub().move_clock(at).await?;
        self.settle().await;
        Ok(())
    }

    /// The point in time that is meant, in the open account's time zone.
    fn time_of(&self, to: ClockTo) -> Option<Timestamp> {
        let world = self.hub().world();
        let account = world.account(self.model().actor.hub)?;
        let zone = TimeZone::get(&account.account().time_zone).unwrap_or(TimeZone::UTC);
        let now = self.hub().now();
        let later = |at: &Timestamp| *at > now;
        match to {
            ClockTo::At(at) => Some(at),
            ClockTo::Day(day) => day.to_zoned(zone).ok().map(|day| day.timestamp()),
            ClockTo::After(span) => now.to_zoned(zone).checked_add(span).ok().map(|at: Zoned| at.timestamp()),
            ClockTo::NextRenewal => {
                let days = account.pools().values().filter_map(|pool| pool.renewal_date.to_zoned(zone.clone()).ok());
                days.map(|day| day.timestamp()).filter(later).min()
            }
            ClockTo::InviteExpiry => {
                let invites = account.users().values().filter_map(|user| user.invite.as_ref());
                invites.map(|invite| invite.expires_at).filter(later).min()
            }
        }
    }
}
