using System.Xml.Linq;
using Meirim.Qti.Items;

namespace Meirim.Qti.Reading;

/// <summary>How many coordinates a shape has.</summary>
internal static class Shapes
{
    public static IReadOnlyList<double> Checked(ReadingContext context, XElement element)
    {
        var shape = context.Word<Shape>(element, "shape");
        var coordinates = context.Coordinates(element);
        return Fits(shape, coordinates.Count) ? coordinates : throw context.Refuse(QtiProblems.AttributeWrong(element.Name.LocalName, "coords", Attributes.Clip(element.Attribute("coords")?.Value ?? "")), element);
    }

    public static bool Fits(Shape shape, int coordinates) => shape switch
    {
        Shape.Default => true,
        Shape.Circle => coordinates == 3,
        Shape.Rect or Shape.Ellipse => coordinates == 4,
        Shape.Poly => coordinates >= 6 && coordinates % 2 == 0,
    };
}
