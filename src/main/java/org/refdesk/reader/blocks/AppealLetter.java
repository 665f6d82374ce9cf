package org.refdesk.reader.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refdesk.document.Block;

/**
 * A letter in which a publisher asks its readers for money: from its heading, where it has one, to its signature.
 *
 * @param first index of its first block
 * @param end one past its last
 */
record AppealLetter(int first, int end) {
    private static final int MOST_BLOCKS = 40;

    /** So many of the cues below make a letter an appeal: one may stand in a letter that an article quotes. */
    private static final int FEWEST_CUES = 2;

    private static final Pattern SALUTATION = Pattern.compile(
            "(?iu)(dear|hello|hi)\\b[^.!?]{0,40}\\b(readers?|community|friends?|supporters?|members?|subscribers?|listeners?|patrons?)\\b\\W?");

    private static final Pattern CUE =
            Pattern.compile("(?iu)\\bdonat(e|ions?|ing)\\b|\\bdig deep\\b|\\bask (for|you for) your"
                    + " (support|help)\\b|\\btax-deductible\\b|\\bsupport (our|independent|nonprofit)"
                    + " (work|journalism|reporting|newsroom)\\b|\\bchip in\\b|\\byour"
                    + " (support|gift|contribution|generosity)\\b|\\bfundrais(er|ing)\\b|\\bbecome a"
                    + " (member|supporter|patron)\\b");

    private static final Pattern CLOSING = Pattern.compile(
            "(?iu)(with|in|yours|sincerely|love|warm(ly|est)|best|kind|thank|thanks|grateful(ly)?|onward|respectfully)\\b[^.!?]{0,60},");

    /** All such letters among the blocks. */
    static List<AppealLetter> find(String text, List<Block> blocks) {
        List<AppealLetter> letters = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (isShort(blocks.get(i))
                    && SALUTATION.matcher(content(text, blocks.get(i))).matches()) {
                int end = end(text, blocks, i);
                if (end > 0) {
                    boolean headed = i > 0 && Headings.looksLikeOne(content(text, blocks.get(i - 1)), false);
                    letters.add(new AppealLetter(headed ? i - 1 : i, end));
                    i = end - 1;
                }
            }
        }
        return letters;
    }

    /** One past the signature, else past the last block with a cue; 0 where it is no appeal. */
    private static int end(String text, List<Block> blocks, int salutation) {
        int cues = 0;
        int lastCue = 0;
        int limit = Math.min(blocks.size(), salutation + MOST_BLOCKS);
        for (int i = salutation + 1; i < limit; i++) {
            String content = content(text, blocks.get(i));
            if (isShort(blocks.get(i)) && CLOSING.matcher(content).matches()) {
                boolean signed = i + 1 < blocks.size() && isShort(blocks.get(i + 1));
                return cues >= FEWEST_CUES ? i + (signed ? 2 : 1) : 0;
            }
            Matcher cue = CUE.matcher(content);
            while (cue.find()) {
                cues++;
                lastCue = i;
            }
        }
        return cues >= FEWEST_CUES ? lastCue + 1 : 0;
    }

    private static boolean isShort(Block block) {
        return block.end() - block.start() <= 80;
    }

    private static String content(String text, Block block) {
        return text.substring(block.start(), block.end());
    }
}
