namespace Meirim.Qti;

/// <summary>Every refusal (0 files, 1 elements, 2 items, 3 answers, 4 other formats) and every warning (5), one line each.</summary>
public static class QtiProblems
{
    public static QtiProblem NotXml(string reason) => new("QTI-001", reason);
    public static QtiProblem HasDtd() => new("QTI-002");
    public static QtiProblem TooDeep(int limit) => new("QTI-003", Say(limit));
    public static QtiProblem TooLarge(long limit) => new("QTI-004", Say(limit));
    public static QtiProblem UnknownEncoding() => new("QTI-005");
    public static QtiProblem UnknownFormat() => new("QTI-006");
    public static QtiProblem TooManyElements(int limit) => new("QTI-007", Say(limit));
    public static QtiProblem DamagedArchive() => new("QTI-010");
    public static QtiProblem TooManyEntries(int limit) => new("QTI-011", Say(limit));
    public static QtiProblem UnpacksTooLarge(long limit) => new("QTI-012", Say(limit));
    public static QtiProblem PackedTooTight(string entry, int limit) => new("QTI-013", entry, Say(limit));
    public static QtiProblem PathOutside(string entry) => new("QTI-014", entry);
    public static QtiProblem TwiceInArchive(string entry) => new("QTI-015", entry);
    public static QtiProblem LinkInArchive(string entry) => new("QTI-016", entry);
    public static QtiProblem Encrypted(string entry) => new("QTI-017", entry);
    public static QtiProblem FileMissing(string file) => new("QTI-018", file);
    public static QtiProblem NoItems() => new("QTI-019");
    public static QtiProblem NotAnItem(string root) => new("QTI-020", root);

    public static QtiProblem NotSupported(string element) => new("QTI-101", element);
    public static QtiProblem AttributeMissing(string element, string attribute) => new("QTI-102", element, attribute);
    public static QtiProblem AttributeWrong(string element, string attribute, string value) => new("QTI-103", element, attribute, value);
    public static QtiProblem ActiveContent(string what) => new("QTI-104", what);
    public static QtiProblem OutsideResource(string address) => new("QTI-105", address);
    public static QtiProblem ImageMissing(string path) => new("QTI-106", path);
    public static QtiProblem ImageKind(string path) => new("QTI-107", path);
    public static QtiProblem UnknownVersion(string ns) => new("QTI-108", ns);
    public static QtiProblem NotDeclared(string identifier) => new("QTI-109", identifier);
    public static QtiProblem DeclaredTwice(string identifier) => new("QTI-110", identifier);
    public static QtiProblem WrongOperands(string element) => new("QTI-111", element);
    public static QtiProblem UnknownTemplate(string uri) => new("QTI-112", uri);
    public static QtiProblem LanguagesDiffer(string identifier, string language) => new("QTI-114", identifier, language);
    public static QtiProblem LanguageTwice(string identifier, string language) => new("QTI-115", identifier, language);
    public static QtiProblem ElementMissing(string element, string child) => new("QTI-116", element, child);
    public static QtiProblem ElementTwice(string element, string child) => new("QTI-117", element, child);

    public static QtiProblem TextMissing(string where, string language) => new("QTI-201", where, language);
    public static QtiProblem NoKey(string response) => new("QTI-202", response);
    public static QtiProblem OptionsSame(string first, string second, string language) => new("QTI-203", first, second, language);
    public static QtiProblem KeyUnknown(string response, string value) => new("QTI-204", response, value);
    public static QtiProblem IdentifierWrong(string identifier) => new("QTI-205", identifier);
    public static QtiProblem IdentifierTwice(string identifier) => new("QTI-206", identifier);
    public static QtiProblem TooFewOptions(string response) => new("QTI-207", response);
    public static QtiProblem NoOutcome(string outcome) => new("QTI-208", outcome);
    public static QtiProblem NoPlace(string response, string language) => new("QTI-209", response, language);
    public static QtiProblem KeyTooLong(string response) => new("QTI-210", response);
    public static QtiProblem TypeDoesNotFit(string response) => new("QTI-211", response);

    public static QtiProblem UnknownResponse(string response) => new("QTI-301", response);
    public static QtiProblem NotAValue(string response, string value) => new("QTI-302", response, value);
    public static QtiProblem OnlyOneValue(string response) => new("QTI-303", response);
    public static QtiProblem TooManyValues(string response, int limit) => new("QTI-304", response, Say(limit));
    public static QtiProblem NotAnOption(string response, string value) => new("QTI-305", response, value);
    public static QtiProblem NotResponses() => new("QTI-306");

    public static QtiProblem KindNotAccepted(string kind) => new("QTI-401", kind);
    public static QtiProblem QuestionTwice(string identifier) => new("QTI-402", identifier);
    public static QtiProblem NoQuestionText() => new("QTI-403");
    public static QtiProblem NoOptions() => new("QTI-404");
    public static QtiProblem NoRightAnswer() => new("QTI-405");
    public static QtiProblem AnswerUnknown(string answer) => new("QTI-406", answer);
    public static QtiProblem OnlyDescription() => new("QTI-407");
    public static QtiProblem Syntax(string place) => new("QTI-408", place);
    public static QtiProblem NotANumber(string text) => new("QTI-409", text);
    public static QtiProblem ColumnMissing(string column) => new("QTI-410", column);
    public static QtiProblem ColumnTwice(string column) => new("QTI-411", column);
    public static QtiProblem Wildcard(string answer) => new("QTI-412", answer);
    public static QtiProblem TooManyQuestions(int limit) => new("QTI-413", Say(limit));
    public static QtiProblem CellWrong(string column, string value) => new("QTI-414", column, value);
    public static QtiProblem WeightWrong(string weight) => new("QTI-415", weight);
    public static QtiProblem OptionMissing(string option, string language) => new("QTI-416", option, language);

    public static QtiProblem LeftOut(string element) => new("QTI-501", element);
    public static QtiProblem AttributeLeftOut(string element, string attribute) => new("QTI-502", element, attribute);
    public static QtiProblem FeedbackLeftOut(string element) => new("QTI-503", element);
    public static QtiProblem NoLanguage(string assumed) => new("QTI-504", assumed);
    public static QtiProblem LookAlikes(string word) => new("QTI-505", word);
    public static QtiProblem NoManifest() => new("QTI-506");

    public static QtiProblem ColumnLeftOut(string column) => new("QTI-507", column);
    public static QtiProblem GradeLeftOut(string grade) => new("QTI-508", grade);
    public static QtiProblem TakenAsPlain(string format) => new("QTI-509", format);

    private static string Say(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
