//! From what is meant to the keys that do it, found as a person finds them: in the key line, in the palette, by walking
//! the focus.

use super::{Player, Stuck};
use crate::{
    domain::guard,
    ui::{
        action::{self, ActionId},
        layout::WidgetId,
        wording,
    },
};

/// How many steps the focus is walked in one direction at most.
const STEPS: usize = 256;

impl Player {
    /// Does an action by the key that does it here, or through the palette when it has no key.
    ///
    /// # Errors
    /// [`Stuck`] when neither way leads there, or the action is refused.
    pub async fn perform(&mut self, id: ActionId) -> Result<(), Stuck> {
        let Some(action) = action::find(id) else { return Err(Stuck::NoKey("")) };
        if let Some(why) = self.refusal(action) {
            return Err(Stuck::Refused(action.name, why));
        }
        if let Some(key) = self.key_of(id) {
            self.key(key).await;
            return Ok(());
        }
        let contexts = self.model().contexts();
        let works = action.contexts.iter().any(|context| contexts.contains(context));
        let Some(palette) = self.key_of(ActionId::Palette).filter(|_| works) else {
            return Err(Stuck::NoKey(action.name));
        };
        let label = self.words().text(&action.about());
        self.key(palette).await;
        self.type_text(&label).await;
        self.pick(&label).await.map_err(|_| Stuck::NoKey(action.name))?;
        let Some(key) = self.key_of(ActionId::Activate) else { return Err(Stuck::NoKey(action.name)) };
        self.key(key).await;
        Ok(())
    }

    /// Why an action is refused to the operator, in their language; nothing when it is not.
    pub fn refusal(&self, action: &action::Action) -> Option<String> {
        let operation = action.guard?;
        let refusal = guard::allowed(&self.hub().world(), self.model().actor, operation).err()?;
        Some(wording::refusal::saying(&refusal).say(self.words()))
    }

    /// Whether an action can be done here and now, by key or through the palette; when not, what is said about it.
    ///
    /// # Errors
    /// Why not.
    pub fn enabled(&self, id: ActionId) -> Result<(), String> {
        let Some(action) = action::find(id) else { return Err(String::new()) };
        if let Some(why) = self.refusal(action) {
            return Err(why);
        }
        // Its key is dimmed, and only says why not [ER-21].
        if self.model().part().dims(id, &self.hub().world(), self.model().actor) {
            return Err("it is dimmed".to_owned());
        }
        let contexts = self.model().contexts();
        let works = action.contexts.iter().any(|context| contexts.contains(context));
        let palette = works && self.key_of(ActionId::Palette).is_some();
        if palette || self.key_of(id).is_some() { Ok(()) } else { Err("no key does it here".to_owned()) }
    }

    /// Walks the focus to a part of the screen, and does what it is there for when it is there for something.
    ///
    /// # Errors
    /// [`Stuck::NotReached`] when no round of the keys that move the focus comes there.
    pub async fn reach_and_activate(&mut self, widget: WidgetId) -> Result<(), Stuck> {
        self.reach(widget).await?;
        // A text field takes Enter and Space for itself.
        if let Some(key) = self.key_of(ActionId::Activate).or_else(|| self.key_of(ActionId::Toggle)) {
            self.key(key).await;
        }
        Ok(())
    }

    /// Walks the focus to a part of the screen: onwards, back, down, up, in this order, as far as each of them goes.
    ///
    /// # Errors
    /// [`Stuck::NotReached`].
    pub async fn reach(&mut self, widget: WidgetId) -> Result<(), Stuck> {
        let mut reached: Vec<&'static str> = Vec::new();
        for way in [ActionId::NextField, ActionId::PrevField, ActionId::Down, ActionId::Up] {
            let start = self.model().focus();
            for _ in 0..STEPS {
                let focus = self.model().focus();
                if focus == widget {
                    return Ok(());
                }
                if !reached.contains(&focus.name()) {
                    reached.push(focus.name());
                }
                let Some(key) = self.key_of(way) else { break };
                let before = self.model().clone();
                self.key(key).await;
                // A full round, or the end of the way.
                if self.model() == &before || (self.model().focus() == start && focus != start) {
                    break;
                }
            }
        }
        Err(Stuck::NotReached { wanted: widget.name(), reached: reached.join(", ") })
    }
}
