package org.refdesk.reader.blocks;

import java.util.List;
import java.util.regex.Pattern;

/** Lines of a page that belong to its furniture, told by their words. */
final class BoilerplateCues {
    /** Each must match a whole line. */
    private static final List<Pattern> LINES = List.of(
            // skip links, in several languages
            line("(skip|jump) to (the )?(main )?(content|navigation|article).{0,20}"),
            line("(salta|vai) al (contenuto|menu)( principale)?|aller au contenu( principal)?"),
            line("(zum|direkt zum) (haupt)?inhalt( springen| wechseln)?|(saltar|ir) al contenido( principal)?"),
            line("(ir|pular|saltar) para o conteúdo( principal)?|ga naar (de )?(hoofd)?inhoud|naar de inhoud("
                    + " springen)?"),
            line("hoppa till (huvud)?innehåll(et)?|hopp til innhold(et)?|przejdź do (głównej )?treści"),
            line("перейти к (основному )?содержимому|(跳到|跳至|跳转到)主?要?内容|コンテンツ(へ|に)スキップ|본문으로? 바로가기"),
            // notices
            line("(©|\\(c\\)|copyright\\b).{0,160}\\b(19|20)\\d\\d\\b.{0,120}"),
            line(".{0,120}\\ball rights reserved\\.?.{0,40}"),
            line("(privacy policy|terms (of (use|service)|and conditions)|cookie (policy|settings|preferences))"
                    + "([ |·•,/&-]+(and )?(privacy policy|terms.{0,20}|cookie.{0,20})){0,6}\\.?"),
            line(".{0,80}\\bin accordance with our privacy policy\\.?"),
            line("(we|this (web)?site|our (web)?sites?|our partners).{0,40}\\buses? cookies\\b.{0,300}"),
            line("(accept|reject|manage|allow)( all)?( optional)? cookies"),
            // accounts and newsletters
            line("(i’m|i'm|i am) already a (subscriber|member)\\.?|already a (subscriber|member)\\?.{0,40}"),
            line("(sign|log) ?(in|up|out)( now| here| today)?[.!]?|subscribe( now| here| today)?[.!]?|register( now)?"),
            line("get (full |unlimited )?access to \\S+( \\S+){0,3}"),
            line("(sign|log) in (to|or) .{0,60}"),
            line("subscribe to (our|the|my) .{0,100}"),
            line(".{0,200}\\bsign up (for|to (get|receive)) .{0,60}\\bnewsletters?\\b.{0,60}"),
            line(".{0,200}\\b(delivered|straight|sent) (straight |right |directly )?(in)?to your inbox\\b.{0,100}"),
            line("(enter )?your e-?mail( address)?( here)?\\.?|you can unsubscribe at any time\\.?|unsubscribe"),
            line("by (signing up|subscribing|clicking|continuing|registering)[^.]{0,60}, you"
                    + " (agree|consent|accept).{0,200}"),
            line("[^.!?]{1,60}: your (daily|weekly|morning|evening|essential|regular)\\b[^.!?]{3,80}[.!]?"),
            // sharing and navigation
            line("(share|tweet|pin|e-?mail|print)( (this|it))?( (article|story|post|page))?"),
            line("(share|tweet|post|follow us|like us|find us)( (this|it))?( (article|story|post))? (on|via|to) "
                + "(facebook|twitter|x|linkedin|whatsapp|e-?mail|reddit|mastodon|bluesky|instagram|telegram|youtube)(["
                + " ,]+(and |or )?\\w+){0,12}\\.?"),
            line("reshared this|.{0,60} (likes|liked|shared|boosted) this"),
            line("(latest|more|related|recommended|top|trending|popular|most"
                    + " (read|popular)|recent|featured|editors?[’']s? picks?)"
                    + " (stories|news|articles|posts|videos|coverage|content|reading|links|topics)"),
            line("(read|see|show|load|view) (more|all|next|also)( stories| articles|"
                    + " comments)?[.…]?|advertisement|sponsored"),
            line("back to (the )?top|leave a (comment|reply)|(\\d+|no) comments?|comments? (are )?(off|closed)\\.?"),
            line("(main )?menu|(toggle|open|close|main|site) (navigation|menu|search)|previous (post|article)|next"
                    + " (post|article)"),
            // pictures and players
            line("(photo|image|picture|photograph|illustration|foto|bild)s?( credit| courtesy| by| via| source){0,4}"
                    + "( by|:| of:?) ?[^.!?]{2,80}"),
            line("[^.!?]{2,60}\\s?(/|\\bvia )\\s?(getty images|unsplash|shutterstock|flickr|reuters|ap"
                    + " photo|wikimedia commons)"),
            line("(https?://)?(?>[\\w.-]*?(player|playlist|embed|podcast|megaphone|soundcloud|simplecast|libsyn))"
                    + "(?>\\S*?(\\.fm|\\.com|\\.net|\\.org|\\.io|\\?|/))\\S*"),
            line("(listen to|play) (this|the) (episode|article|podcast|audio)|(your browser|this browser) does not"
                    + " support .{0,60}"),
            // appeals in one line
            line("(donate|give|chip in)( now| today| here| monthly| once)?[.!]?|support (us|our work)( today|"
                    + " now)?[.!]?"),
            line(".{0,200}\\b(make|consider making) a (tax-deductible |one-time |monthly )?(donation|gift) "
                    + "(to|today|now|of any)\\b.{0,100}\\b(our|us|we)\\b.{0,100}"));

    /** A line that asks readers for what they know has both. */
    private static final Pattern ASKS_FOR_TIPS = Pattern.compile(
            "(?iu)\\b(do you (know|have|work)|(got|have) a (news )?tip|(we|i)(’d| would|'d) (love|like) to hear from"
                    + " you|know (anything|something) (else )?about)\\b");

    private static final Pattern GIVES_CONTACT = Pattern.compile(
            "(?iu)\\b(signal|secure ?drop|protonmail|whatsapp|e-?mail|contact|message|reach) (me|us)\\b|\\bon signal\\b"
                    + "|\\be-?mail (me|us)? ?at\\b|[\\w.]+@[\\w-]+\\.\\w+");

    /** Longest line that a cue can match, in UTF-16 units: the longest of them has some 600. */
    private static final int LONGEST = 1_000;

    private BoilerplateCues() {}

    static boolean isBoilerplate(String content) {
        String line = content.strip();
        if (line.length() > LONGEST) {
            return false;
        }
        for (Pattern pattern : LINES) {
            if (pattern.matcher(line).matches()) {
                return true;
            }
        }
        return ASKS_FOR_TIPS.matcher(line).find() && GIVES_CONTACT.matcher(line).find();
    }

    private static Pattern line(String pattern) {
        return Pattern.compile("(?:" + pattern + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
