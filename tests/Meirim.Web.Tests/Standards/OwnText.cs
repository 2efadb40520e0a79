namespace Meirim.Web.Tests.Standards;

/// <summary>The order of our own making that the reader is tested with, and acts that amend it.</summary>
internal static class OwnText
{
    public static string Order { get; } = Load();

    /// <summary>An act that rewords paragraphs 8 and 9 from 1 June 2033, as the order announces it.</summary>
    public static string Amendment { get; } = Opening + Reworded + Closing("2033 жылғы 1 маусымнан");

    private static string Opening => """
        "Бақ және кітапхана кәсіптері" кәсіптік стандартын бекіту туралы" Бақтар және кітаптар министрінің 2031 жылғы 14 қыркүйектегі № 77-Б бұйрығына өзгерістер енгізу туралы

        Бақтар және кітаптар министрінің 2033 жылғы 5 ақпандағы № 12-К бұйрығы.

        БҰЙЫРАМЫН:

        1. Бұйрыққа мынадай өзгерістер енгізілсін: 8, 9-тармақтар мынадай редакцияда жазылсын:


        """;

    private static string Reworded => Order[Order.IndexOf("8. \"", StringComparison.Ordinal)..Order.IndexOf("10. \"Сирек", StringComparison.Ordinal)].TrimEnd()
        .Replace("2622-4-002", "2622-4-003", StringComparison.Ordinal);

    /// <summary>The same order with one ability reworded: an act brought up to date.</summary>
    public static string UpToDate { get; } = Order.Replace("Түбірді қопсыту", "Түбірді жұмсақ қопсыту", StringComparison.Ordinal);

    private static string Closing(string from) => $"""


        2. Осы бұйрық {from} бастап қолданысқа енгізіледі.

        Министр

        Б. Гүлзарова
        """;

    private static string Load()
    {
        using var stream = typeof(OwnText).Assembly.GetManifestResourceStream("OwnOrder.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
