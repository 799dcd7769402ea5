//! A set of small numbers, one bit each.

/// A set of the numbers below a bound that grows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
    count: usize,
}

impl Bits {
    /// How many numbers are in it.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// Whether a number is in it.
    pub fn has(&self, at: usize) -> bool {
        self.words.get(at / 64).is_some_and(|word| word & (1 << (at % 64)) != 0)
    }

    /// Puts a number into it.
    pub fn insert(&mut self, at: usize) {
        let word = at / 64;
        if word >= self.words.len() {
            self.words.resize(word + 1, 0);
        }
        if let Some(word) = self.words.get_mut(word)
            && *word & (1 << (at % 64)) == 0
        {
            *word |= 1 << (at % 64);
            self.count += 1;
        }
    }

    /// Takes a number out of it.
    pub fn remove(&mut self, at: usize) {
        if self.has(at)
            && let Some(word) = self.words.get_mut(at / 64)
        {
            *word &= !(1 << (at % 64));
            self.count -= 1;
        }
    }

    /// The numbers in it, the smallest first.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.words.iter().enumerate().flat_map(|(place, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros() as usize)?;
                left &= left - 1;
                Some(place * 64 + bit)
            })
        })
    }
}

impl FromIterator<usize> for Bits {
    fn from_iter<I: IntoIterator<Item = usize>>(numbers: I) -> Self {
        let mut bits = Self::default();
        numbers.into_iter().for_each(|at| bits.insert(at));
        bits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_what_was_put_in() {
        let mut bits: Bits = [3, 64, 200, 3, 0].into_iter().collect();
        assert_eq!((bits.count(), bits.iter().collect::<Vec<_>>()), (4, vec![0, 3, 64, 200]));
        bits.remove(64);
        bits.remove(64);
        bits.remove(9_999);
        assert_eq!((bits.count(), bits.has(64), bits.has(200), bits.has(9_999)), (3, false, true, false));
        assert_eq!(bits.iter().collect::<Vec<_>>(), [0, 3, 200]);
    }
}
